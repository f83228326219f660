# Members without Teams: adding them.
person-needs-name = Please write a name for each person.
list-too-long = That is more than { $limit } people at once. Please add them in several steps.
