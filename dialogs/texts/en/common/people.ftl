people-find = Find somebody: type a part of the name, then press “Find”
people-page = Page { $page } of { $pages }
people-page-found = Page { $page } of { $pages }, of those with “{ $find }” in their name
people-nobody-found = Nobody’s name has “{ $find }” in it. Try fewer letters, or leave the field empty to see everybody.
people-save = Save
people-next = Save, and next page
people-back = Save, and page before
