"""What members find behind their link besides its first page: what they would have in Teams, from the same views."""

from forum.safe_links import LinkKind
from pages import actions, comments, language, my_data, own_topics, read, results, topics, you_said
from pages.serving import Route

ANSWER, READ, MINE = LinkKind.ANSWER, LinkKind.READ, LinkKind.MINE

ROUTES = (
    Route("topic", "/topic", (ANSWER,), own_topics.code_form, own_topics.look),
    Route("topic_change", "/topic/change", (ANSWER,), own_topics.form_by_code, own_topics.change_by_code),
    Route("topic_back", "/topic/back", (ANSWER,), own_topics.code_form, own_topics.take_back_by_code),
    Route("topics_more", "/topics/page/{number}", (ANSWER,), topics.show),
    Route("topic_in_full", "/topics/{topic}", (ANSWER,), topics.one),
    Route("item_in_full", "/agenda/{topic}", (ANSWER, READ), read.one),
    Route("comment", "/comment", (ANSWER,), comments.show, comments.send),
    Route("comment_back", "/comment/back", (ANSWER,), None, comments.take_back),
    Route("actions", "/actions", (ANSWER, READ), actions.show),
    Route("actions_more", "/actions/page/{number}", (ANSWER, READ), actions.show),
    Route("action", "/actions/{action}", (ANSWER,), actions.one, actions.say),
    Route("you_said", "/you-said", (ANSWER, READ), you_said.show),
    Route("you_said_more", "/you-said/page/{number}", (ANSWER, READ), you_said.show),
    Route("language", "/language", (ANSWER,), language.show, language.choose),
    Route("questions", "/questions", (ANSWER,), results.show),
    Route("my_topics", "/mine/topics", (MINE,), own_topics.show, opened=True),
    Route("my_topics_more", "/mine/topics/page/{number}", (MINE,), own_topics.show, opened=True),
    Route("my_topic", "/mine/topics/{topic}", (MINE,), own_topics.form, own_topics.save, opened=True),
    Route("my_topic_back", "/mine/topics/{topic}/back", (MINE,), own_topics.form, own_topics.take_back, opened=True),
    Route("my_comments", "/mine/comments", (MINE,), comments.mine, comments.take_back_mine, opened=True),
    Route("my_data", "/mine/data", (MINE,), my_data.show, opened=True),
    Route("my_data_file", "/mine/data/file", (MINE,), my_data.download, opened=True),
)
