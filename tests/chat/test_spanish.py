"""The whole road in Spanish, whose words are longer: every card can be drawn, every key fits its row."""

import structlog

from commsbot.domain.delivery import Unconfirmed
from commsbot.domain.people import Role
from commsbot.domain.version import State
from tests.chat import desks
from tests.chat.test_reminding import ticks


async def jefa_y_ana(house):
    jefa, _ = await house.hires("Jefa Ortiz", Role.APPROVER, Role.ADMINISTRATOR, language="es")
    ana, _ = await house.hires("Ana Ruiz", Role.PIO, language="es")
    return jefa, ana


async def test_from_alarm_to_take_down_in_spanish(house):
    with structlog.testing.capture_logs() as told:
        jefa, ana = await jefa_y_ana(house)
        await house.says(ana, "/incident")
        for label in ("No", "Más…", "Atrás", "Grave, aún no se sabe", "Riverside Park"):
            await house.presses(ana, label)
        for label in ("Cambiar…", "Atrás", "Cuándo…", "Atrás", "Ver textos…", "Atrás", "Descartar", "Atrás"):
            await house.presses(ana, label)
        await house.presses(ana, "Enviar a aprobación")
        assert desks.buttons(house, jefa) == [
            ["Aprobar"],
            ["Corregir y aprobar", "Pedir cambios"],
            ["Ver textos…", "Rechazar"],
        ]
        house.clock.passes(minutes=27)
        house.wake.cards()
        await house.settled()
        await house.presses(jefa, "Aprobar, novedad 11:00")
        await desks.drains(house, lambda row: Unconfirmed("timeout") if row.lane == "x" else desks.sent(row))
        await house.presses(ana, "Enviar otra vez")
        await house.presses(ana, "Publicado")
        await house.presses(ana, "Sin enlace")
        await desks.drains(house)
        await ticks(house, seconds=1)
        await ticks(house, minutes=20)
        assert "Se prometió al público" in desks.shows(house, ana)
        await house.says(ana, "/pause")
        await house.presses(ana, "Falsa alarma")
        await house.presses(ana, "Enviar a aprobación")
        await house.presses(jefa, "Aprobar")
        await house.presses(jefa, "Reanudar")
        await house.says(ana, "/queue")
        await house.says(ana, "/incidents")
        await house.presses(ana, desks.labels(house, ana)[0])
        for label in ("Tipo…", "Atrás", "Lugar…", "Atrás", "Cerrar incidente", "Atrás"):
            await house.presses(ana, label)
        await house.presses(ana, "Otro texto…")
        await house.presses(ana, "No es este")
        await house.presses(ana, "Rutina, sin incidente")
        await house.presses(ana, "Evento comunitario")
        await house.says(ana, "Café con un agente")
        await house.says(ana, "/takedown")
        await house.presses(ana, desks.labels(house, ana)[-1])

    assert [each for each in told if each["log_level"] in {"error", "critical"}] == []


async def test_routine_words_wait_move_and_are_held_in_spanish(house):
    with structlog.testing.capture_logs() as told:
        jefa, ana = await jefa_y_ana(house)
        await house.says(ana, "/draft")
        await house.presses(ana, "Evento comunitario")
        await house.says(ana, "Café con un agente")
        await house.says(ana, "2026-03-05 10:00")
        await house.presses(ana, "Omitir")
        await house.says(ana, "Biblioteca de Riverton")
        while "Enviar a aprobación" not in desks.labels(house, ana):
            await house.presses(ana, "Omitir" if "Omitir" in desks.labels(house, ana) else "Siguiente")
        await house.presses(ana, "Enviar a aprobación")
        await house.presses(jefa, "Aprobar")
        await house.presses(ana, "Otra hora…")
        await house.presses(ana, "en 60 min")
        await house.presses(ana, "No enviar")
        assert (await desks.version(house)).state is State.HELD
        await house.presses(ana, "Cambiar texto")

    assert [each for each in told if each["log_level"] in {"error", "critical"}] == []
