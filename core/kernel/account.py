"""What each input of a task contributed; what contributed nothing is said, whoever wrote the task.

The doors through which layers and rasters come in write into the account of the task that is running: how many
things, and where. A store adds which of them it has nothing near (:func:`looked_for`), a task what only it knows: how
much of an input went into its result (:func:`counted`). At its end the account speaks: of an input that is empty, that
lies nowhere near the others or near anything in the store, that was given and never read, or that had no effect; and of
a parameter that means something only beside another one, which was not given (:func:`only_with`).
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field, replace
from math import isfinite, nan
from pathlib import Path
from typing import Any, TypeVar

from undergrid.core.kernel.errors import SourceError, StoreError
from undergrid.core.kernel.findings import Finding, Place, Severity
from undergrid.core.kernel.text import Text

Box = tuple[float, float, float, float]
Declared = TypeVar("Declared", bound=Callable[..., Any])
PARTNERS, RIVALS = "__undergrid_partners__", "__undergrid_rivals__"
NEARLY_NOTHING = 0.02
"""A smaller share of an input that went into the result is told: most likely the rest lies elsewhere."""

EMPTY = Text("{name} holds nothing: it changes nothing in the result.", "{name} 没有任何要素，对结果没有影响。")
OTHER_LAYER = Text("Give the layer that was meant, or none.", "请提供所需图层，或不提供。")
ELSEWHERE = Text(
    "{name} lies {away:,.0f} m away from {other}: it changes nothing in the result.",
    "{name} 与 {other} 相距 {away:,.0f} 米，对结果没有影响。",
)
FAR_FROM_STORE = Text(
    "{name} lies more than {near:,.0f} m away from everything in the store.",
    "{name} 与库中所有数据的距离均超过 {near:,.0f} 米。",
)
NOT_ASKED = Text(
    "Whether the store has anything near {names} could not be asked: {why}",
    "无法查询库中 {names} 附近是否有数据：{why}",
)
ASK_AGAIN = Text(
    "The result holds. Look on the map whether the layers are of this place.", "结果有效。请在地图上核对图层位置。"
)
MISFIT = Text(
    "{count} of the shapes of {name} have coordinates that do not fit its coordinate system; they were left out.",
    "{name} 有 {count} 个图形的坐标与其坐标系不符，已略去。",
)
NEAR_M = 1000.0
"""What lies farther than this from everything in the store is told, if a task has opened one."""
SYSTEM = Text(
    "Check its coordinate system, and whether it is of this place.", "请核对其坐标系，以及是否为同一地区的数据。"
)
ASSUMED = Text(
    "{name} does not say its coordinate system; it is taken to be that of the project.",
    "{name} 未注明坐标系，按项目坐标系处理。",
)
SET_SYSTEM = Text("Set the layer's coordinate system if it is another one.", "如为其他坐标系，请为图层指定坐标系。")
NOT_READ = Text("{name} was given and not used.", "已给出 {name}，但未使用。")
LEAVE_OUT = Text("Leave it out, or ask for what uses it.", "请不要给出，或选择会用到它的选项。")
NO_EFFECT = Text(
    "Nothing of {name} went into the result: 0 of {of:,g} {what}.",
    "{name} 未对结果产生任何影响：{of:,g} {what}中使用 0。",
)
NONE_THERE = Text("Within {name} there are no {what}.", "{name} 范围内没有{what}。")
LITTLE = Text(
    "Only {used:,g} of {of:,g} {what} of {name} went into the result.", "{name} 仅有 {used:,g}/{of:,g} {what}用于结果。"
)
LOOK = Text("Look whether it is the right one, and of this place.", "请核对是否给对，是否为同一地区。")
ALONE = Text("{name} was given and has no effect without {partner}.", "已给出 {name}，但缺少 {partner}，不起作用。")
BOTH = Text("{names} were given; only one of them can be used.", "同时给出了 {names}，只能使用其中之一。")
GIVE_ONE = Text("Give one of them.", "请只给出一个。")
WITH_PARTNER = Text("Give {partner} too, or leave {name} out.", "请同时给出 {partner}，或不给 {name}。")


@dataclass(frozen=True, slots=True)
class Read:
    """One input that came in through a door: how many things it holds, and the box around them in which system.

    ``misfits``: how many more have coordinates that are none in the system that the input names.
    """

    source: str
    count: int
    box: Box | None
    crs: object | None = None
    misfits: int = 0


@dataclass(frozen=True, slots=True)
class Used:
    """How much of an input went into the result; ``of`` is None where nobody counted how much there was."""

    amount: float
    of: float | None
    what: Text
    remedy: Text


@dataclass(slots=True)
class Account:
    """The account of one run of a task: its inputs by name, and what they came to."""

    given: Mapping[str, object] = field(default_factory=dict)
    came: dict[str, Read] = field(default_factory=dict)
    used: dict[str, Used] = field(default_factory=dict)
    assumed: set[str] = field(default_factory=set)
    in_store: dict[str, bool] = field(default_factory=dict)
    not_asked: Text | None = None

    def name_of(self, source: str) -> str:
        """Return what a person calls an input: the parameter it was given in, and its file."""
        called = next((name for name, path in _layers(self.given) if path == source), None)
        called = called or next((name for name, given in self.given.items() if given == source), None)
        path, _, layer = source.partition("|")
        file = f"{Path(path).name}, {layer}" if layer else Path(path).name
        return file if called is None else f"{called} ({file})"

    def may_be_asked(self, read: Read) -> bool:
        """Return whether it is known where an input lies, and not whether a store has anything near it."""
        return bool(read.count) and None not in (read.box, read.crs) and read.source not in self.in_store

    def findings(self) -> Iterator[Finding]:
        """Yield what is to be said, once for each input; the first that came in is what the others are held against."""
        told = set[str]()
        yield from self.of_places(told)
        for name, path in _layers(self.given):
            if path not in self.came and name not in self.used:
                yield Finding(
                    "input-not-used", Severity.WARNING, NOT_READ.fill(name=self.name_of(path)), LEAVE_OUT, _place(path)
                )
        for name, used in self.used.items():
            if not told & {path for _, path in _layers(self.given, name)}:
                yield from _effect(name, used)

    def of_places(self, told: set[str]) -> Iterator[Finding]:
        """Yield what is to be said of the inputs by themselves: empty, elsewhere; these are added to ``told``."""
        placed: list[Read] = []
        if self.not_asked is not None:
            names = ", ".join(self.name_of(each.source) for each in self.came.values() if self.may_be_asked(each))
            en, zh = (NOT_ASKED.fill(names=names, why=why) for why in (self.not_asked.en, self.not_asked.zh))
            yield Finding("input-place-not-asked", Severity.ADVICE, Text(en.en, zh.zh), ASK_AGAIN)
        for read in self.came.values():
            name = self.name_of(read.source)
            if read.source in self.assumed and read.count:
                said = ASSUMED.fill(name=name)
                yield Finding("input-crs-assumed", Severity.ADVICE, said, SET_SYSTEM, _place(read.source))
            if read.misfits:
                text = MISFIT.fill(name=name, count=read.misfits)
                yield Finding("input-elsewhere", Severity.WARNING, text, SYSTEM, _place(read.source))
            if read.count == 0:
                told.add(read.source)
                yield Finding("input-empty", Severity.WARNING, EMPTY.fill(name=name), OTHER_LAYER, _place(read.source))
            elif not self.in_store.get(read.source, True):
                told.add(read.source)
                text = FAR_FROM_STORE.fill(name=name, near=NEAR_M)
                yield Finding("input-elsewhere", Severity.WARNING, text, SYSTEM, _place(read.source))
            elif read.box is not None:
                if placed and not any(_touch(read.box, other.box) for other in placed):
                    told.add(read.source)
                    nearest = min(placed, key=lambda other: _apart(read.box, other.box))
                    text = ELSEWHERE.fill(
                        name=name, away=_apart(read.box, nearest.box), other=self.name_of(nearest.source)
                    )
                    yield Finding("input-elsewhere", Severity.WARNING, text, SYSTEM, _place(read.source))
                placed.append(read)


_OPEN: ContextVar[Account | None] = ContextVar("account", default=None)


def came_in(
    source: str | Path, count: int, box: Iterable[float] | None, layer: str | None = None, *,
    crs: object | None = None, misfits: int = 0,
) -> None:  # fmt: skip
    """Write into the running task's account that an input was read; ``box`` is in ``crs``, which the task works in."""
    account = _OPEN.get()
    if account is not None:
        west, south, east, north = (float(edge) for edge in ((nan,) * 4 if box is None else box))
        placed = (min(west, east), min(south, north), max(west, east), max(south, north))
        known = placed if all(isfinite(edge) for edge in placed) else None
        account.came.setdefault(_key(source, layer), Read(_key(source, layer), count, known, crs, misfits))


def to_look_for(system: Callable[[], object]) -> Iterator[tuple[str, Box]]:
    """Yield inputs, and the boxes around them, that lie in the coordinate system and were not looked for in a store."""
    account = _OPEN.get()
    came = [] if account is None else [each for each in account.came.values() if account.may_be_asked(each)]
    crs = system() if came else None
    for each in came:
        if each.box is not None and crs == each.crs:
            yield each.source, each.box


def looked_for(source: str, is_near: bool) -> None:
    """Write whether the store has anything near an input."""
    account = _OPEN.get()
    if account is not None:
        account.in_store[source] = is_near


def could_not_look(why: Text) -> None:
    """Write that a store could not be asked any more what lies near the inputs, and why."""
    account = _OPEN.get()
    if account is not None:
        account.not_asked = why


def system_assumed(source: str | Path, layer: str | None = None) -> None:
    """Write that an input does not say its coordinate system, and is taken to be in the project's."""
    account = _OPEN.get()
    if account is not None:
        account.assumed.add(_key(source, layer))


def held_one_by_one(source: str | Path, layer: str | None = None) -> None:
    """Write that the task itself tells of each shape of an input that lies elsewhere: its box is not judged beside."""
    account, key = _OPEN.get(), _key(source, layer)
    if account is not None and key in account.came:
        account.came[key] = replace(account.came[key], box=None)


def counted(name: str, used: float, of: float | None, what: Text, remedy: Text = LOOK) -> None:
    """Write that ``used`` of ``of`` went into the result from the input ``name``; ``what`` they are, in the plural."""
    account = _OPEN.get()
    if account is not None and of != 0:
        account.used[name] = Used(float(used), of, what, remedy)


def counted_within(names: Sequence[str], used: float, what: Text) -> None:
    """Write how much lies within the area that was given in one of the parameters ``names``; nothing where none was."""
    account = _OPEN.get()
    given = [] if account is None else [name for name in names if _said(account.given.get(name))]
    if given:
        counted(given[0], used, None, what)


def only_with(**partners: str | tuple[str, ...]) -> Callable[[Declared], Declared]:
    """Declare that parameters have an effect only beside another one, or one of several."""

    def mark(function: Declared) -> Declared:
        setattr(function, PARTNERS, partners)
        return function

    return mark


def not_both(*names: str) -> Callable[[Declared], Declared]:
    """Declare that only one of these parameters may be given: the others would be passed over."""

    def mark(function: Declared) -> Declared:
        setattr(function, RIVALS, (*getattr(function, RIVALS, ()), names))
        return function

    return mark


@contextmanager
def accounted(
    function: Callable[..., Any], given: Mapping[str, object], report: Callable[[Finding], None]
) -> Iterator[None]:
    """Keep an account while a task runs with what was ``given``; report what it says when the task has ended well.

    A task that refuses what it was given says why itself; which of it is empty or lies elsewhere is said beside, for
    that is often the reason. A task within a task speaks for itself, and the outer one knows what it read.
    """
    outer, account = _OPEN.get(), Account(given)
    for names in getattr(function, RIVALS, ()):
        if len(told := [name for name in names if _said(given.get(name))]) > 1:
            raise SourceError(BOTH.fill(names=", ".join(told)), GIVE_ONE)
    for finding in alone(function, given):
        report(finding)
    token = _OPEN.set(account)
    try:
        yield
        for finding in account.findings():
            report(finding)
    except (SourceError, StoreError):
        for finding in account.of_places(set()):
            report(finding)
        raise
    finally:
        _OPEN.reset(token)
        if outer is not None:
            outer.assumed |= account.assumed
            for source, read in account.came.items():
                outer.came.setdefault(source, Read(read.source, max(read.count, 1), None))


@contextmanager
def overheard() -> Iterator[Account]:
    """Give an account of what comes in meanwhile, which the running task's then holds too."""
    heard = Account()
    token = _OPEN.set(heard)
    try:
        yield heard
    finally:
        _OPEN.reset(token)
        tell_again(heard)


def tell_again(heard: Account) -> None:
    """Write into the running task's account what another one heard."""
    account = _OPEN.get()
    if account is not None:
        for source, read in heard.came.items():
            account.came.setdefault(source, read)
        account.assumed |= heard.assumed
        account.used |= heard.used


def alone(function: Callable[..., Any], given: Mapping[str, object]) -> Iterator[Finding]:
    """Yield a finding for each parameter that was given without the one that it needs."""
    declared = inspect.signature(function).parameters
    for name, needed in getattr(function, PARTNERS, {}).items():
        partners = (needed,) if isinstance(needed, str) else needed
        meant = name in given and given[name] != declared[name].default and _said(given[name])
        if meant and not any(_said(given.get(partner)) for partner in partners):
            told = " / ".join(partners)
            text, remedy = ALONE.fill(name=name, partner=told), WITH_PARTNER.fill(name=name, partner=told)
            yield Finding("parameter-without-effect", Severity.WARNING, text, remedy, subject=name)


def _effect(name: str, used: Used) -> Iterator[Finding]:
    if used.amount > NEARLY_NOTHING * (used.of or 0.0):
        return
    form = NONE_THERE if used.of is None else LITTLE if used.amount else NO_EFFECT
    en, zh = (
        form.fill(name=name, used=used.amount, of=used.of or 0.0, what=what) for what in (used.what.en, used.what.zh)
    )
    yield Finding("input-without-effect", Severity.WARNING, Text(en.en, zh.zh), used.remedy, subject=name)


def _said(value: object) -> bool:
    return value is not None and value is not False and value not in ("", [], {})


def _layers(given: Mapping[str, object], only: str | None = None) -> Iterator[tuple[str, str]]:
    """Yield name and path of every layer among the parameters, those in lists too."""
    for name, value in given.items():
        if only not in (None, name):
            continue
        for each in value if isinstance(value, list) else [value]:
            if isinstance(each, Mapping) and isinstance(each.get("path"), str):
                yield name, _key(each["path"], each.get("layer"))


def _key(path: str | Path, layer: str | None) -> str:
    return f"{path}|{layer}" if layer else str(path)


def _touch(one: Box | None, other: Box | None) -> bool:
    return one is not None and other is not None and _apart(one, other) == 0.0


def _apart(one: Box | None, other: Box | None) -> float:
    if one is None or other is None:
        return float("inf")
    aside = max(one[0] - other[2], other[0] - one[2], 0.0)
    above = max(one[1] - other[3], other[1] - one[3], 0.0)
    return float((aside**2 + above**2) ** 0.5)


def _place(source: str) -> Place:
    path, _, layer = source.partition("|")
    return Place(file=Path(path).name, sheet=layer or None)
