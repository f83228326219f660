"""The digest for somebody who may not know whose an action is."""

from dataclasses import replace

from forum.use_cases.digest.digest_views import DigestTopic, DigestView


def without_how(view: DigestView) -> DigestView:
    """The same without what people wrote about how it went, which may say whose an action is."""
    return replace(
        view,
        told=[_how_left_out(topic) for topic in view.told],
        ended=[replace(action, how="") for action in view.ended],
        open=[_how_left_out(topic) for topic in view.open],
        waiting=[replace(action, how="") for action in view.waiting],
    )


def _how_left_out(topic: DigestTopic) -> DigestTopic:
    return replace(topic, actions=[replace(action, how="") for action in topic.actions])
