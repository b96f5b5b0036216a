"""Signs that mean the same in every language: units, currencies, scales."""

from __future__ import annotations

from tui.languages.folding import words
from tui.languages.schema import Unit

DAY = 86_400.0
YEAR = 365.25 * DAY
SECONDS = {
    "second": 1.0,
    "minute": 60.0,
    "hour": 3_600.0,
    "day": DAY,
    "week": 7 * DAY,
    "fortnight": 14 * DAY,
    "month": YEAR / 12,
    "quarter": YEAR / 4,
    "half": YEAR / 2,
    "year": YEAR,
    "decade": 10 * YEAR,
    "century": 100 * YEAR,
}
"""Length of a time unit in seconds; the year is the Julian year, the month its twelfth."""

UNITS: dict[str, Unit] = {
    "mm": ("length", 0.001, 0.0),
    "cm": ("length", 0.01, 0.0),
    "m": ("length", 1.0, 0.0),
    "km": ("length", 1_000.0, 0.0),
    "ft": ("length", 0.3048, 0.0),
    "mi": ("length", 1_609.344, 0.0),
    "m²": ("area", 1.0, 0.0),
    "km²": ("area", 1e6, 0.0),
    "ha": ("area", 1e4, 0.0),
    "m³": ("volume", 1.0, 0.0),
    "l": ("volume", 0.001, 0.0),
    "mg": ("mass", 1e-6, 0.0),
    "g": ("mass", 0.001, 0.0),
    "kg": ("mass", 1.0, 0.0),
    "lb": ("mass", 0.45359237, 0.0),
    "lbs": ("mass", 0.45359237, 0.0),
    "oz": ("mass", 0.028349523125, 0.0),
    "t": ("mass", 1_000.0, 0.0),
    "km / h": ("speed", 1.0, 0.0),
    "km/h": ("speed", 1.0, 0.0),
    "kmh": ("speed", 1.0, 0.0),
    "kph": ("speed", 1.0, 0.0),
    "mph": ("speed", 1.609344, 0.0),
    "m/s": ("speed", 3.6, 0.0),
    "° c": ("temperature", 1.0, 0.0),
    "° f": ("temperature", 5 / 9, -32.0),
    "º c": ("temperature", 1.0, 0.0),
    "º f": ("temperature", 5 / 9, -32.0),
    "w": ("power", 1.0, 0.0),
    "kw": ("power", 1e3, 0.0),
    "mw": ("power", 1e6, 0.0),
    "gw": ("power", 1e9, 0.0),
}
"""Base units: m, m², m³, kg, km/h, °C, W."""

SYMBOLS = {
    "length": "m",
    "area": "m²",
    "volume": "m³",
    "mass": "kg",
    "speed": "km/h",
    "temperature": "°C",
    "power": "W",
}

CURRENCY_SIGNS = {
    "$": "USD",
    "us$": "USD",
    "$us": "USD",
    "$a": "AUD",
    "$au": "AUD",
    "au$": "AUD",
    "$c": "CAD",
    "ca$": "CAD",
    "cad$": "CAD",
    "aud$": "AUD",
    "usd$": "USD",
    "$nz": "NZD",
    "nt$": "TWD",
    "mx$": "MXN",
    "rs.": "rupee",
    "a$": "AUD",
    "c$": "CAD",
    "nz$": "NZD",
    "s$": "SGD",
    "hk$": "HKD",
    "r$": "BRL",
    "£": "GBP",
    "€": "EUR",
    "¥": "JPY",
    "₩": "KRW",
    "₽": "RUB",
    "₹": "INR",
    "₺": "TRY",
    "₴": "UAH",
    "₪": "ILS",
}
CURRENCY_CODES = frozenset(
    words(
        "AUD BRL CAD CHF CLP CNY COP CZK DKK EUR GBP HKD HUF IDR ILS INR JPY KRW MXN MYR NOK NZD PEN "
        "PHP PLN RMB RUB SAR SEK SGD THB TRY UAH USD ZAR"
    )
)

SCALES = {"k": 1e3, "m": 1e6, "mn": 1e6, "mm": 1e6, "bn": 1e9, "b": 1e9, "tn": 1e12}
"""Letters written onto a number of money."""

VULGAR = {"½": 0.5, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 0.25, "¾": 0.75, "⅕": 0.2, "⅛": 0.125}
