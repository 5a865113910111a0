"""Whose a verb is: the grammar of a sentence, an example and a counter-example for each rule."""

import pytest

from orchestration.football.acts.actors import actor_of
from orchestration.football.clubs.cast import know_teams
from orchestration.football.grammar.scene import look_at
from orchestration.football.grammar.syntax import parse


def who(text, verb):
    """The person that a word of a text is said of; None where it is nobody whom the sentence names."""
    scene = look_at(text)
    know_teams(scene)
    at = scene.prose.lows.index(verb)
    person = actor_of(parse(scene, scene.prose.sentence_of(at)), at).person
    return scene.people.names[person] if person is not None else None


@pytest.mark.parametrize(
    ("text", "verb", "wanted"),
    [
        # a subject is carried over verbs, and given up to a new one
        ("Harry Kane turned and fired past Hart.", "fired", "Harry Kane"),
        ("Harry Kane turned and Dele Alli fired past Hart.", "fired", "Dele Alli"),
        ("Harry Kane rounded Hart before rolling it in.", "rolling", "Harry Kane"),
        # it waits for its verb through what comes between
        ("Harry Kane, back from injury, scored.", "scored", "Harry Kane"),
        ("Harry Kane, who had missed a penalty when Joe Hart dived, scored.", "scored", "Harry Kane"),
        ("Harry Kane in the 91st minute, though, scored.", "scored", "Harry Kane"),
        # what a preposition or a verb governs is no subject
        ("After a one-two with Dele Alli, Harry Kane scored.", "scored", "Harry Kane"),
        ("Harry Kane got ahead of his marker Joe Gomez to head in.", "head", "Harry Kane"),
        ("Harry Kane outran Ben Mee, Joe Gomez and Jack Cork, before slotting in.", "slotting", "Harry Kane"),
        ("Jack Cork lost the ball, and Harry Kane slotted in.", "slotted", "Harry Kane"),
        # an infinitive is of whoever got the ball, else of the subject
        ("Dele Alli crossed for Harry Kane to score.", "score", "Harry Kane"),
        ("Dele Alli found Harry Kane unmarked to score.", "score", "Harry Kane"),
        ("Dele Alli crossed for Harry Kane to control the ball and score.", "score", "Harry Kane"),
        ("Dele Alli rose above Harry Kane to score.", "score", "Dele Alli"),
        # relative clauses are of the noun before
        ("Dele Alli found Harry Kane, who scored.", "scored", "Harry Kane"),
        ("Dele Alli floated in a cross which Harry Kane headed in.", "headed", "Harry Kane"),
        ("Dele Alli's corner was met by a header from Harry Kane that flew in.", "flew", "Harry Kane"),
        # participles
        ("With Harry Kane heading in, Spurs led.", "heading", "Harry Kane"),
        ("Tapping in from close range, Harry Kane put Spurs ahead.", "tapping", "Harry Kane"),
        ("Harry Kane scored after Dele Alli was fouled, tucking away the penalty.", "tucking", "Harry Kane"),
        # what stands between dashes
        ("Harry Kane shot wide - after Dele Alli had been booked - and then scored.", "scored", "Harry Kane"),
        ("Leroy Sane ran on and Harry Kane - after Dele Alli had been booked - scored.", "scored", "Harry Kane"),
        ("Harry Kane shot wide – he had slipped, and Dele Alli had not – and then scored.", "scored", "Harry Kane"),
        ("Harry Kane shot wide – and Dele Alli scored.", "scored", "Dele Alli"),
        # pronouns and descriptions
        ("Dele Alli slipped the ball to Harry Kane, and he scored.", "scored", "Harry Kane"),
        ("Harry Kane levelled when Dele Alli passed to him and he shot past Hart.", "shot", "Harry Kane"),
        ("Harry Kane met the cross, and he scored.", "scored", "Harry Kane"),
        ("Ben Mee's late tackle on Harry Kane earned a penalty and he stepped up to score.", "score", "Harry Kane"),
        ("A pass reached Harry Kane, and the striker scored.", "scored", "Harry Kane"),
        ("Ben Mee's pass to Joe Hart was cut out by Harry Kane and he scored.", "scored", "Harry Kane"),
        (
            "Ben Mee's pass to Joe Hart was seized in the box by the striker Harry Kane and he scored.",
            "scored",
            "Harry Kane",
        ),
        (
            "Ben Mee's pass back to the goalkeeper, Joe Hart, was seized by Harry Kane and he scored.",
            "scored",
            "Harry Kane",
        ),
        ("Ben Mee was robbed by Harry Kane and he scored.", "scored", "Harry Kane"),
        ("Harry Kane reacted as Joe Hart dived and parried the effort and tapped home.", "tapped", "Harry Kane"),
        (
            "Harry Kane reacted as Joe Hart dived and parried the effort and Dele Alli tapped home.",
            "tapped",
            "Dele Alli",
        ),
        ("Harry Kane was released by Dele Alli and he scored.", "scored", "Harry Kane"),
        ("Harry Kane was picked out by Dele Alli and he scored.", "scored", "Harry Kane"),
        ("Harry Kane fed Dele Alli, who sent in a cross which the former volleyed in.", "volleyed", "Harry Kane"),
        ("Harry Kane fed Dele Alli, and the former champions scored.", "scored", None),
        # who is praised did it, who praises helped nobody
        ("Rio Dell praised Harry Kane for heading in the winner.", "heading", "Harry Kane"),
        ("Rio Dell hailed Harry Kane for his nerve to slot it home.", "slot", "Harry Kane"),
        ("Rio Dell was full of praise for Harry Kane for scoring.", "scoring", "Harry Kane"),
        ("Rio Dell thanked Harry Kane for crossing and scored.", "scored", "Rio Dell"),
        ("Rio Dell thanked Harry Kane for setting him up to score.", "setting", "Rio Dell"),
        ("Rio Dell praised Harry Kane and went on to score.", "score", "Rio Dell"),
        ("Praised for scoring at Hull, Rio Dell struck again.", "struck", "Rio Dell"),
        # whom somebody lets run, whatever the verb; a list behind "between"
        ("Rio Dell let Harry Kane ghost in behind Hart to score.", "score", "Harry Kane"),
        ("Harry Kane ran between him and Joe Hart to score.", "score", "Harry Kane"),
        ("Rio Dell let Harry Kane down and Dele Alli scored.", "scored", "Dele Alli"),
        # whose a shot is
        ("Harry Kane's low shot flew in.", "flew", "Harry Kane"),
        ("A header from Harry Kane looped over Hart.", "looped", "Harry Kane"),
        # teams and things score for nobody
        ("Spurs attacked and scored.", "scored", None),
        ("Harry Kane's pass was turned in.", "turned", None),
    ],
)
def test_who_does_what_a_word_says(text, verb, wanted):
    assert who(text, verb) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Harry Kane put Spurs ahead when Ben Mee failed to clear and the striker fired in.", "Harry Kane"),
        ("Harry Kane put Spurs ahead after Ben Mee slipped and the striker fired in.", "Harry Kane"),
        ("Harry Kane put Spurs ahead after Ben Mee crossed and the striker fired in.", None),
        ("Dele Alli crossed and Harry Kane slipped between two defenders and the striker fired in.", "Harry Kane"),
        ("Dele Alli picked out Harry Kane, who slipped his marker and the striker fired in.", "Harry Kane"),
        ("Harry Kane - the brother of Leeds captain Charlie Kane - fired in.", "Harry Kane"),
        ("Spurs led through Harry Kane - on loan from Leeds - who fired in.", "Harry Kane"),
    ],
)
def test_a_mistake_is_of_use_to_who_acted_before_it(text, wanted):
    assert who(text, "fired") == wanted
