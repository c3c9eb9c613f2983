"""Which changes of answers raise an outcome: against every answer of small screenings."""

from attrs import evolve
from builders import checklist, classification, number, outcome, rule, yes_no
from hypothesis import given
from hypothesis import strategies as st
from strategies import checklists, examples, screenings

from signals.answer import Answer
from signals.condition import All, Compared, Not, Present
from signals.explanation import explain
from signals.kind import ItemType, Kind, KnownBy
from signals.orientation import Orientation, Population, Urgency
from signals.outcome import evaluate

YES, NO = Answer.YES, Answer.NO
CONTEXT = Kind.CONTEXT
SIGNALEMENT = Orientation.SIGNALEMENT


def both(*ids):
    """These items are all present."""
    return All(tuple(map(Present, ids)))


def raising(found, most=100):
    """The answers of each change, as dictionaries."""
    return [dict(each.answers) for each in explain(found, most).raising.first]


def answers(item):
    """Every answer that an item takes, where they are few; nobody is made an adult."""
    match item.type:
        case ItemType.YES_NO:
            return [YES, NO]
        case ItemType.CHOICE:
            return item.option_ids
        case ItemType.NUMBER:
            top = item.top if item.presumed is None else item.presumed.at_most
            return range(item.minimum, top + 1)
    return []


def standing(found):
    """Level, urgency and highest classification given by a rule; and the orientations."""
    now, ranks = found.established, list(found.checklist.classifications)
    held = [each.classification for each, is_held in found.rules.items() if is_held]
    top = max((ranks.index(each) for each in held if each), default=0)
    classified = -1 if now.classification is None else top
    urgency = -1 if now.urgency is None else now.urgency.rank
    level = max(now.level, Orientation.VIGILANCE)  # an answer assesses; only a rule raises
    return (level.rank, urgency, classified), set(now.orientations)


def rises(before, after):
    """Whether something is higher, by a rule that did not hold, and nothing lower."""
    (former, had), (latter, has) = standing(before), standing(after)
    lower = any(one > other for one, other in zip(former, latter, strict=True))
    new = any(held and not before.rules[each] for each, held in after.rules.items())
    return new and not lower and (latter > former or bool(has - had))


@examples(150)
@given(st.data())
def test_a_change_of_one_answer_is_found_where_there_is_one(data):
    """Every item of which some answer raises, and no other; each reaches what it says."""
    told = data.draw(screenings(data.draw(checklists())))
    now, grid = evaluate(told), told.checklist
    explanation = explain(now, 1000)
    changes = explanation.raising.first
    for change in changes:
        step = told
        for id, value in change.answers:
            step = step.answered(id, value, date=told.date)
        assert rises(now, evaluate(step))
        assert evaluate(step).established == change.reaches
    alone = {change.answers[0][0] for change in changes if len(change.answers) == 1}
    for id, item in grid.items.items():
        steps = [told.answered(id, value, date=told.date) for value in answers(item)]
        if id not in explanation.held and any(rises(now, evaluate(step)) for step in steps):
            assert id in alone


def test_open_questions_and_answers_given_are_changed():
    """A question not asked, a no, an unknown and a number too low; a yes changes nothing."""
    items = [*map(yes_no, "abc"), number("n"), yes_no("d")]
    rules = [rule(each, each, orientation=SIGNALEMENT) for each in "abc"]
    rules += [rule("n", Compared("n", at_least=3), urgency=Urgency.SAME_DAY), rule("d", "d")]
    grid = checklist(items, rules)
    found = outcome(grid, a="no", b="unknown", n=2, d="yes")
    assert raising(found) == [{"a": YES}, {"b": YES}, {"c": YES}, {"n": 3}]
    listed = explain(found, 1).raising
    assert (listed.count, listed.others, listed.counted) == (4, 3, True)


def test_what_reaches_highest_comes_first_and_what_is_never_asked_after():
    """Then the checklist's order."""
    never = {"known_by": (KnownBy.NEVER_ASKED,)}
    items = [yes_no("a"), yes_no("b", **never), yes_no("c"), yes_no("d")]
    rules = [rule("a", "a"), *(rule(id, id, orientation=SIGNALEMENT) for id in "bcd")]
    assert raising(outcome(checklist(items, rules))) == [
        {"c": YES},
        {"d": YES},
        {"b": YES},
        {"a": YES},
    ]


def test_a_context_that_hides_a_question_is_changed():
    """What was answered elsewhere keeps a rule from holding: it is told."""
    hidden = yes_no("b", Kind.VULNERABILITY, shown_when=Present("a"))
    grid = checklist([yes_no("a", CONTEXT), hidden], [rule("r", "b")])
    assert raising(outcome(grid, a="no", b="yes")) == [{"a": YES}]


def test_a_change_that_lowers_something_raises_nothing():
    """More urgent but no longer reported: that is another result, not a higher one."""
    rules = [
        rule("r", Present("a"), orientation=SIGNALEMENT),
        rule("s", Not(Present("a")), urgency=Urgency.IMMEDIATE),
    ]
    found = outcome(checklist([yes_no("a", CONTEXT)], rules), a="yes")
    assert raising(found) == []
    assert explain(found).raising.counted


def test_a_classification_is_raised_even_where_a_higher_one_opens():
    """One no turned to a yes gives « grave », and leaves « worst » open."""
    classes = tuple(map(classification, ("plain", "grave", "worst")))
    rules = [
        rule("grave", "a", classification="grave"),
        rule("worst", both("a", "b"), classification="worst"),
    ]
    found = outcome(checklist([*map(yes_no, "ab")], rules, classifications=classes), a="no")
    assert found.established.classification == "plain"
    assert raising(found) == [{"a": YES}]


def test_several_answers_are_looked_for_where_one_is_not_enough():
    """Open questions and signs answered no, together; they may be more than those found."""
    grid = checklist([*map(yes_no, "abc")], [rule("r", both("a", "b"))])
    found = explain(outcome(grid, a="no", c="yes")).raising
    assert [dict(each.answers) for each in found.first] == [{"a": YES, "b": YES}]
    assert not found.counted


def test_an_adult_may_be_a_minor_all_the_same():
    """A doubt about the age brings what is due to a minor; the age itself is not changed."""
    items = [yes_no("doubt", CONTEXT), yes_no("a")]
    rules = [
        rule("r", "a", orientation=SIGNALEMENT),
        rule("s", "a", orientation=Orientation.REFERRAL, population=Population.ADULTS),
    ]
    grid = evolve(checklist(items, rules), age_doubt=("doubt",))
    assert raising(outcome(grid, a="yes", age=19)) == [{"doubt": YES}]
    assert raising(outcome(grid, a="yes")) == []
