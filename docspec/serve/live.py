"""What the preview adds to a page, and to no page that is published: a script that listens for changes."""

from __future__ import annotations

import re
from functools import cache

from docspec.render.rendered import Rendered
from docspec.templating import environment, render, source

OWN = "/~docspec/"
"""Where the preview's own files stand; no folder of a site begins so."""
EVENTS = f"{OWN}events"
_FILES = {"reload.js", "reload.css"}
_HEAD_END = re.compile(r"</head\s*>|(?=<body)|\Z", re.IGNORECASE)
_POLICY = re.compile(r"""(<meta http-equiv="?Content-Security-Policy"? content=")([^"]*)""", re.IGNORECASE)
_CONNECT = re.compile(r"\s*connect-src[^;]*;?")


def live(page: str, stamp: str) -> str:
    """A page that reloads when it is another than the one with this stamp."""
    added = f'<script src="{OWN}reload.js" data-stamp="{stamp}" defer></script>\n'
    page = _HEAD_END.sub(lambda end: added + end[0], page, count=1)
    return _POLICY.sub(lambda policy: f"{policy[1]}connect-src 'self'; {_CONNECT.sub('', policy[2])}", page, count=1)


def error_page(message: str) -> Rendered:
    """A page that says why there is no other."""
    return Rendered("error.html", render(environment(), "serve/error.html.jinja", message=message, own=OWN))


@cache
def own_file(path: str) -> Rendered | None:
    """A file of the preview's own; None if there is none such."""
    name = path.removeprefix(OWN)
    return Rendered(name, source(environment(), f"serve/{name}")) if name in _FILES else None
