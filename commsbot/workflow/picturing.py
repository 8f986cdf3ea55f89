"""A picture on a draft: put there, described, asked about children, taken away.

The bytes are stored, stripped of metadata, before any of these acts: what is kept here names them by digest.
"""

from dataclasses import replace

from commsbot.domain import errors, picture
from commsbot.domain.draft import Draft
from commsbot.domain.picture import Picture
from commsbot.ports import Media, Office, UnitOfWork
from commsbot.workflow import answering, shelf


async def put(uow: UnitOfWork, actor: str, name: str, given: Picture) -> Draft:
    """Put a picture on a draft, in the place of another one; nothing that was said of that one holds for this."""
    made = await answering.mine(uow, actor, name)
    return await _save(uow, made, replace(made, picture=given, consent=""))


async def remove(uow: UnitOfWork, actor: str, name: str) -> Draft:
    """Take the picture away again."""
    made = await answering.mine(uow, actor, name)
    return await _save(uow, made, replace(made, picture=None, consent=""))


async def describe(uow: UnitOfWork, actor: str, name: str, sha256: str, language: str, words: str) -> Draft:
    """Say in one language what it shows, or leave it out there with no words; raises `picture.describe`'s refusals, `Stale` for another picture."""
    made, shown = await _shown(uow, actor, name, sha256)
    said = picture.describe(shown, language, words) if words else picture.leave_out(shown, language)
    return await _save(uow, made, replace(made, picture=said))


async def child(uow: UnitOfWork, actor: str, name: str, sha256: str, *, seen: bool) -> Draft:
    """Say whether a child can be recognised in it."""
    made, shown = await _shown(uow, actor, name, sha256)
    return await _save(uow, made, replace(made, picture=replace(shown, child=seen), consent=""))


async def consent(uow: UnitOfWork, actor: str, name: str, sha256: str, reference: str) -> Draft:
    """Keep the reference of the guardian's consent; raises `NotAReference` for what may be a name."""
    made, _ = await _shown(uow, actor, name, sha256)
    return await _save(uow, made, replace(made, consent=picture.reference(reference)))


def lacks(office: Office, made: Draft) -> str:
    """What is still asked of a draft's picture, as `picture.lacks` names it; empty where there is none, or nothing is."""
    return picture.lacks(made.picture, made.consent, spoken(office, made)) if made.picture is not None else ""


def spoken(office: Office, made: Draft) -> tuple[str, ...]:
    """The languages of a draft, the agency's first one first."""
    return tuple(each for each in office.languages if each in made.languages)


async def bytes_of(media: Media, shown: Picture) -> bytes:
    """The very bytes that go out, for somebody to look at; raises `Erased` or `NotAsApproved`."""
    try:
        return await media.get(shown.sha256)
    except errors.NotFound:
        raise errors.Erased from None
    except errors.Altered as altered:
        raise errors.NotAsApproved from altered


async def _shown(uow: UnitOfWork, actor: str, name: str, sha256: str) -> tuple[Draft, Picture]:
    made = await answering.mine(uow, actor, name)
    if made.picture is None or not made.picture.sha256.startswith(sha256):
        raise errors.Stale(what=errors.Phrase("The picture"))
    return made, made.picture


async def _save(uow: UnitOfWork, before: Draft, made: Draft) -> Draft:
    await uow.save_draft(made)
    old = before.picture.sha256 if before.picture is not None else ""
    new = made.picture.sha256 if made.picture is not None else ""
    if new and new != old:
        await shelf.take(uow, new, made.statement)
    if old and new != old:
        await shelf.let_go(uow, old, made.statement)
    return made
