"""Dates as Indonesian text."""

from datetime import date

MONTHS = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split()


def long_date(day: date) -> str:
    """Write a date out: 22 November 2026."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
