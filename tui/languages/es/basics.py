"""Spanish: the commonest words, by which it is recognized, and the names of its months."""

from __future__ import annotations

COMMONEST = (
    "de la el que en los se del las por un para con no una su al es lo como más pero sus este fue "
    "según entre ha sin sobre también hasta hay años dijo esta desde cuando muy ya ante tras y a "
    "o e son"
)
LETTERS = "ñ¿¡"
MONTHS = (
    "enero|ene febrero|feb marzo|mar abril|abr mayo|may junio|jun julio|jul agosto|ago "
    "septiembre|setiembre|sept|sep octubre|oct noviembre|nov diciembre|dic"
)
WEEKDAYS = "lunes martes miércoles jueves viernes sábado domingo"
