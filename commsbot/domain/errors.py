"""Errors named for the condition; the docstring is the message, with the values filled in, and says what to do next.

    CommsbotError
    ├── Refused            a person's act can't be done as asked; nothing was changed
    │   ├── Stale, AlreadyDone, WrongState, NotFound
    │   ├── NotAuthorised, OwnWords, Suspended
    │   └── WrongAnswer and its kin: bad input, named with what would be right
    └── Broken             the service or its data is not as it must be; an administrator is needed

A docstring is also the msgid under which chat and desk find the sentence in a person's language. Values are given as what they are, an
enumeration's member, an aware time, a `Phrase`, several of these in a tuple, and put into words where the reader's language and zone are known
(`commsbot.words`); what a log shows of them is plain English in UTC.
"""

import inspect
from datetime import datetime
from enum import Enum
from typing import Self


class Phrase(str):
    """Words of ours inside a sentence, said in the reader's language like the sentence itself; `values` fill its blanks."""

    __slots__ = ("values",)

    values: dict[str, object]

    def __new__(cls, msgid: str, /, **values: object) -> Self:
        """Keep the msgid as the text, and the values beside it."""
        made = super().__new__(cls, msgid)
        made.values = values
        return made


def plain(value: object) -> object:
    """Give a value as a log shows it."""
    match value:
        case Phrase():
            return str(value).format_map({name: plain(each) for name, each in value.values.items()})
        case Enum():
            return str(value.value)
        case datetime():
            return f"{value:%Y-%m-%d %H:%M %Z}"
        case tuple():
            return joined([str(plain(each)) for each in value])
        case _:
            return value


def joined(parts: list[str]) -> str:
    """Put several in a row: sentences one after the other, words with commas."""
    return (" " if any(part.endswith(".") for part in parts) else ", ").join(parts)


class CommsbotError(Exception):
    """Something went wrong; nothing was changed."""

    def __init__(self, **values: object) -> None:
        """Keep the values that fill the sentence; every `{name}` in the docstring must be given."""
        self.values = values
        super().__init__(self.msgid.format_map({name: plain(value) for name, value in values.items()}))

    @property
    def msgid(self) -> str:
        """The sentence before its values are filled in."""
        return " ".join(inspect.cleandoc(type(self).__doc__ or CommsbotError.__doc__ or "").split())


class Refused(CommsbotError):
    """That can't be done as asked; nothing was changed."""


class Stale(Refused):
    """{what} has changed since this button was made. Look at the newest card and decide again."""


class AlreadyDone(Refused):
    """{who} already did that at {at}. Nothing was done twice."""


class Decided(Refused):
    """{who} was faster: this version is {state} since {at}. The newest card shows it."""


class WrongState(Refused):
    """This version is {state}, so it can't be {event} any more. Open /queue to see where it stands."""


class NotFound(Refused):
    """There is no {what} called {name}. Check the name, or open /queue to see what there is."""


class NotAuthorised(Refused):
    """{person} may not {act}. It takes one of these roles: {roles}. An administrator can give a role with /people."""


class Suspended(Refused):
    """{person} is suspended, so nothing can be done in this name. An administrator can lift it with /people."""


class OwnWords(Refused):
    """You wrote these words, so someone else must approve them. An approver has the card; /queue shows who."""


class AlreadySigned(Refused):
    """You have approved this version already. It waits for somebody else's yes."""


class NotYourTurn(Refused):
    """Somebody with the role {role} approves this first. You are asked as soon as they have."""


class NeedsCode(Refused):
    """A yes to this text takes a code. Press approve on its newest card; the code is shown there."""


class CodeWrong(Refused):
    """That isn't the code that your authenticator app shows now. Type the one that it shows; if it keeps being wrong, set your phone's clock by the network."""


class CodeUsed(Refused):
    """This code was used already; each counts once. Wait until your app shows the next one, and type that."""


class TooManyCodes(Refused):
    """There were too many wrong codes. Try again after {at}. If that wasn't you, tell an administrator: /people suspends a lost phone."""


class NoAuthenticator(Refused):
    """There is no authenticator app for this yet. Send /totp in the private chat with the bot: it takes a minute."""


class HasAuthenticator(Refused):
    """There is an authenticator app already. For a new phone an administrator forgets the old app with /people; then send /totp again."""


class PartnerNotAsked(Refused):
    """Partner agencies aren't asked about this text. Its own approvers decide; the agency's settings say which texts partners approve, too."""


class NotByPhone(Refused):
    """A yes by phone doesn't count for this text: only for holding, warning, update, all clear, false alert and correction. Ask for it in chat."""


class NotYours(Refused):
    """Only whoever wrote these words can take a yes by phone for them. Ask the author."""


class NotAlone(Refused):
    """Nobody sends this text alone: only holding, warning, false alert, wrong area, correction and all clear. Ask an approver."""


class SecondPerson(Refused):
    """You registered {title} yourself, so a second person must confirm it. Ask a colleague to press the button."""


class LinkSpent(Refused):
    """This link has been used, has expired, or was replaced by a newer one. Ask an administrator for a new link."""


class AlreadyJoined(Refused):
    """This Telegram account already works as {person}. Use the account that the link was made for, or ask an administrator."""


class AlreadyRegistered(Refused):
    """{title} is registered already. /groups shows it, and lets you remove it."""


class NotOnDuty(Refused):
    """{person} isn't on duty. /duty shows who is."""


class OnDutyAlready(Refused):
    """{person} is on duty already. /duty shows who is."""


class LastAdministrator(Refused):
    """Somebody must stay administrator. Give another person that role first."""


class Settled(Refused):
    """That post is {state}: somebody has settled it already. The newest card shows how."""


class NotPaused(Refused):
    """Publishing isn't paused, so there is nothing to resume."""


class SomebodyElse(Refused):
    """You paused publishing, so somebody else lets it go on: {names}. Ask one of them to press Resume."""


class TooSoon(Refused):
    """You paused publishing and nobody else is there, so you can let it go on from {at}, with a reason."""


class SayWhy(Refused):
    """You paused publishing and nobody else is there to look. Say why it may go on; all approvers are told."""


class RoutineHeld(Refused):
    """Routine posts are held since {at}, so this has no time to go out at. Let them go on first: /goodnews."""


class RoutineFlows(Refused):
    """Routine posts aren't held, so there is nothing to let go on."""


class NeedsNewYes(Refused):
    """This was approved before routine posts were held, so it needs a new yes first. Open its card and ask for one."""


class Blocked(Refused):
    """This can't be submitted yet: {notes} Open the draft and mend what is named."""


class IncidentClosed(Refused):
    """The incident {incident} is closed. Open a new one with /incident."""


class AnsweredMeanwhile(Stale):
    """{name} has answered “{field}” meanwhile: “{given}”. Nothing of yours was kept; answer again if yours is better."""


class NobodyElse(Refused):
    """{name} can't take this draft over: they haven't joined, are suspended, or may not write such a text. Choose somebody else."""


class LeadElsewhere(Refused):
    """{name} speaks first on this incident. Still ours: warnings, where they hold, false alert, all clear, corrections of our own words, take-down, nothing new, closing. For the rest take back the lead on the incident's card."""


class LeadIsOurs(Refused):
    """We speak first on this incident already. Its card hands the lead over."""


class CantAnswer(Refused):
    """This kind of text can't answer what {who} said. Correct it, answer it as a rumor, say where it holds, or lift it with an all clear."""


class WhichIncident(Refused):
    """{count} incidents are open, so a draft must say which one it is about. /draft asks."""


class OpenInstructions(Refused):
    """{count} instructions to the public still stand ({words}). Lift them with an all clear before you close the incident."""


class WrongAnswer(Refused):
    """“{given}” doesn't answer “{field}”. An answer looks like this: {example}."""


class EmptyAnswer(Refused):
    """“{field}” needs an answer with words in it. Write it, or press skip where skip is offered."""


class AnswerTooLong(Refused):
    """The answer to “{field}” has {count} characters; {most} fit. Say it in fewer words."""


class HiddenCharacter(Refused):
    """The answer to “{field}” holds a character that nobody can see ({character}). Type it again instead of pasting it."""


class NotAChoice(Refused):
    """“{given}” isn't one of the choices for “{field}”. Choose from: {choices}."""


class NotANumber(Refused):
    """“{given}” isn't a whole number, which “{field}” needs. Write digits only, such as 12."""


class NumberWithoutSource(Refused):
    """“{field}” needs who gave the number and as of when. Write it like 3, Mercy Hospital, 14:10."""


class NoConsent(Refused):
    """“{field}” names a person, so it needs who agreed to that and when. Write it like Ana Ruiz; her mother agreed, 14:10."""


class NotADuration(Refused):
    """“{given}” isn't a length of time, which “{field}” needs. Write it like 45 min or 1h 30m."""


class NotAPhone(Refused):
    """“{given}” isn't a phone number, which “{field}” needs. Write it like 555-010-0123 or +1 555 010 0123."""


class NotALink(Refused):
    """“{given}” isn't a web address, which “{field}” needs. Write it whole, beginning with https://."""


class TimeNotUnderstood(Refused):
    """“{given}” isn't a time that can be read without guessing. Write it like one of these: {examples}."""


class TimeInThePast(Refused):
    """“{given}” means {at}, which has passed. Give a later time, with the day if you mean another one, such as tomorrow 9am."""


class TimeAhead(Refused):
    """“{given}” means {at}, which is still to come. Give an earlier time, with the day if you mean another one, such as yesterday 9pm."""


class TimeInGap(Refused):
    """“{given}” does not exist on {day}: clocks go forward from {start} to {end}. Give a time before or after that."""


class OutsideWindow(Refused):
    """{at} lies outside the time in which this version may go out ({start} – {end}). Choose a time inside it, or submit a new version."""


class WarningRepeats(Refused):
    """A warning isn't posted again by a plan. Where the area, the action or the time grows, that is an update: begin one."""


class NotRepeated(Refused):
    """This kind of text is posted once. Only a routine text can be posted again each day or week, and only one that puts an error right every few minutes."""


class RepeatNeedsTime(Refused):
    """A text that is posted again each day or week needs a time. Choose first when it goes out, or take the repeat away."""


class RepeatNeedsEnd(Refused):
    """Say until when it is posted again: a day after {start} and not after {end}, such as 2026-12-24."""


class RepeatTooClose(Refused):
    """It can be posted again every {least} to {most} minutes, not every {given}."""


class NextIsSooner(Refused):
    """The post after this one comes at {at}. Choose an earlier time, or skip this one."""


class NotADrill(Refused):
    """This is the live service: nothing here is an exercise that could be stopped. /pause holds publishing back."""


class DrillIsOver(Refused):
    """This is real, and the exercise is stopped. Nothing is done here any more. Work in the live bot: {bot}"""


class DrillGoesOn(Refused):
    """The exercise isn't stopped. Go on."""


class EmptyAlt(Refused):
    """Say in words what it shows: whoever can't see it must learn the same. Type it, such as: Map of the closed streets, from Oak Avenue to 5th Street."""


class AltIsFile(Refused):
    """“{given}” is the name of a file, not what it shows. Type what somebody who can't see it must know."""


class AltTooLong(Refused):
    """That has {count} characters; {most} fit. Say what it shows in fewer words."""


class NotAReference(Refused):
    """“{given}” doesn't look like a reference. Type the number under which the guardian's consent is filed, such as C-2026-031, without spaces; never a name."""


class PictureUnfinished(Refused):
    """The picture or document can't go out yet: each language needs what it shows in words, and somebody must say whether a child can be recognised. Finish it on the draft's card, or remove it."""


class Erased(Refused):
    """The file was erased when it was taken down or removed; the record keeps its digest and what it showed."""


class NotAsApproved(Refused):
    """The stored file isn't what was put there: its bytes have changed, so it is shown to nobody and not sent. Send it again as a new one, and tell an administrator."""


class PictureUnseen(Refused):
    """This has a picture or document, so an approver must look at it on the card: nobody can hear one on the phone, and nobody sends one alone. Remove it, or wait for a yes."""


class CantRender(Refused):
    """The template {template} can't be rendered in {language}: {why}. Open the draft and mend what is named."""


class Broken(CommsbotError):
    """The service's own data is not as it must be. An administrator should run: commsbot record verify."""


class Altered(Broken):
    """The file {digest} is not what was approved: its bytes have changed. It is not sent. Add it again, or restore it from a backup."""


class UnknownEntry(Broken):
    """Entry {sequence} is of a kind that this version does not know: {kind}. Was the data written by a newer version? Upgrade first."""


class BrokenTemplates(Broken):
    """The message templates can't be used until this is mended: {problems}"""
