"""Warnings and their rules on the command line."""

from pathlib import Path

from tests.cli.command import Command


