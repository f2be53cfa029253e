"""Options that travel together reach a command as one value."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from functools import wraps

from docspec.cli.options import Command, Decorator


def grouped(name: str, make: Callable[..., object], *options: Decorator) -> Decorator:
    """A decorator for all these options: the command gets, as `name`, what `make` makes of their values.

    The parameters of `make` are called as the options are. One that has no option keeps its default.
    """
    taken = inspect.signature(make).parameters

    def decorate(command: Command) -> Command:
        @wraps(command)
        def call(**values: object) -> int | None:
            own = {key: values.pop(key) for key in taken if key in values}
            return command(**values, **{name: make(**own)})

        decorated: Command = call
        for option in reversed(options):
            decorated = option(decorated)
        return decorated

    return decorate
