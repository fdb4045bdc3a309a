"""Frozen values: what ``dataclass(frozen=True, slots=True)`` makes, without compiling source.

`dataclass` writes the methods of each class as text and has them compiled: 0.8 ms a class on
Python 3.11, and a start meets seventy. Here a class takes a twentieth of that.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from operator import attrgetter
from typing import Any, NoReturn, TypeVar, cast, dataclass_transform

Value = TypeVar("Value")
Default = TypeVar("Default")


class _Made:
    """Stands in a class body for a default that each value gets a new one of."""

    def __init__(self, make: Callable[[], object]) -> None:
        self.make = make


def field(*, default_factory: Callable[[], Default]) -> Default:
    """A field whose default is made anew for each value."""
    return cast("Default", _Made(default_factory))


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(cls: type[Value]) -> type[Value]:
    """The class with its annotated names as fields, given once, by position or by name.

    Values of one class are equal, and hash alike, where their fields are. `__post_init__` is
    called once all are set. Fields are not inherited.

    Raises (where a value is made or changed):
        TypeError: a field is missing or given twice, or there is no such field.
        AttributeError: a field is set or deleted later.
    """
    body = dict(vars(cls))
    names = tuple(body.get("__annotations__", ()))
    defaults = {name: body.pop(name) for name in names if name in body}
    for made_by_slots in ("__dict__", "__weakref__"):
        body.pop(made_by_slots, None)
    shared = {"__repr__": _repr, "__reduce__": _reduce, "__setattr__": _set, "__delattr__": _delete}
    named = {"__slots__": names, "__match_args__": names}
    made = type(cls)(cls.__name__, cls.__bases__, {**shared, **_compared(names), **body, **named})
    made.__init__ = _initial(made, names, defaults)
    return made


def replace(value: Value, /, **changes: object) -> Value:
    """The value with some fields changed.

    Raises:
        TypeError: there is no such field.
    """
    return type(value)(**{**fields(value), **changes})


def fields(value: object) -> dict[str, Any]:
    """What a frozen value holds, by field."""
    return {name: getattr(value, name) for name in _names(value)}


def as_dict(value: object) -> dict[str, Any]:
    """What a frozen value holds, by field; values within it are dictionaries too."""
    return {name: _plain(held) for name, held in fields(value).items()}


def _plain(held: Any) -> Any:
    if isinstance(held, tuple):
        return tuple(_plain(one) for one in cast("tuple[object, ...]", held))
    if isinstance(held, Mapping):
        return {key: _plain(one) for key, one in cast("Mapping[object, object]", held).items()}
    return as_dict(held) if _names(held) else held


def _names(value: object) -> tuple[str, ...]:
    return getattr(type(value), "__match_args__", ())


def _compared(names: tuple[str, ...]) -> dict[str, Callable[..., Any]]:
    held = attrgetter(*names) if names else type

    def equals(self: object, other: object) -> bool:
        return held(self) == held(other) if type(self) is type(other) else NotImplemented

    def hashed(self: object) -> int:
        return hash(held(self))

    return {"__eq__": equals, "__hash__": hashed}


def _initial(
    cls: type, names: tuple[str, ...], defaults: Mapping[str, object]
) -> Callable[..., None]:
    """The `__init__` of `cls`: slots are written through their descriptors, since `_set` refuses."""
    puts = tuple(vars(cls)[name].__set__ for name in names)
    are_made = any(isinstance(default, _Made) for default in defaults.values())
    check = getattr(cls, "__post_init__", None)
    tails = _tails(names, defaults)

    def initial(self: object, /, *values: object, **named: object) -> None:
        if len(values) != len(puts) or named:
            values = complete(values, named)
        for put, value in zip(puts, values, strict=False):  # of one length; the test takes time
            put(self, value)
        if check is not None:
            check(self)

    def complete(values: tuple[object, ...], named: dict[str, object]) -> tuple[object, ...]:
        given = len(values) + len(named)
        tail = tails.get(given)
        if tail is not None and not are_made and tuple(named) == names[len(values) : given]:
            return *values, *named.values(), *tail  # in their order, as mostly
        held = list(values)
        try:
            held += [
                named.pop(name) if name in named else defaults[name]
                for name in names[len(values) :]
            ]
        except KeyError as error:
            raise TypeError(f"{cls.__name__} needs {error}") from None
        if named or len(held) > len(names):
            raise TypeError(f"{cls.__name__} takes {', '.join(names)}, each once")
        if are_made:
            held = [one.make() if isinstance(one, _Made) else one for one in held]
        return tuple(held)

    made = _BY_COUNT.get(len(puts))
    return made(puts, check, complete) if made else initial


def _tails(names: tuple[str, ...], defaults: Mapping[str, object]) -> dict[int, tuple[object, ...]]:
    """The defaults of the last fields by how many come before them, as long as each has one."""
    tails: dict[int, tuple[object, ...]] = {len(names): ()}
    for count in range(len(names) - 1, -1, -1):
        if names[count] not in defaults:
            break
        tails[count] = (defaults[names[count]], *tails[count + 1])
    return tails


_Puts = Sequence[Callable[[object, object], None]]
_Check = Callable[[object], None] | None
_Complete = Callable[..., tuple[object, ...]]


def _initial_of_two(puts: _Puts, check: _Check, complete: _Complete) -> Callable[..., None]:
    """The `__init__` of a class with two fields, like the spans of which a reading makes thousands."""
    put_first, put_second = puts

    def initial(self: object, /, *values: object, **named: object) -> None:
        first, second = values if len(values) == 2 and not named else complete(values, named)
        put_first(self, first)
        put_second(self, second)
        if check is not None:
            check(self)

    return initial


def _initial_of_three(puts: _Puts, check: _Check, complete: _Complete) -> Callable[..., None]:
    """The `__init__` of a class with three fields."""
    put_first, put_second, put_third = puts

    def initial(self: object, /, *values: object, **named: object) -> None:
        first, second, third = values if len(values) == 3 and not named else complete(values, named)
        put_first(self, first)
        put_second(self, second)
        put_third(self, third)
        if check is not None:
            check(self)

    return initial


def _initial_of_four(puts: _Puts, check: _Check, complete: _Complete) -> Callable[..., None]:
    """The `__init__` of a class with four fields."""
    put_first, put_second, put_third, put_fourth = puts

    def initial(self: object, /, *values: object, **named: object) -> None:
        first, second, third, fourth = (
            values if len(values) == 4 and not named else complete(values, named)
        )
        put_first(self, first)
        put_second(self, second)
        put_third(self, third)
        put_fourth(self, fourth)
        if check is not None:
            check(self)

    return initial


_BY_COUNT = {2: _initial_of_two, 3: _initial_of_three, 4: _initial_of_four}
"""Without a loop over the slots, which takes as long again."""


def _repr(self: object) -> str:
    held = ", ".join(f"{name}={value!r}" for name, value in fields(self).items())
    return f"{type(self).__qualname__}({held})"


def _reduce(self: object) -> tuple[type, tuple[Any, ...]]:
    """For copies: a value is made again by what it holds."""
    return type(self), tuple(fields(self).values())


def _set(self: object, name: str, _: object) -> NoReturn:
    raise AttributeError(f"{type(self).__name__}.{name} cannot be set")


def _delete(self: object, name: str) -> NoReturn:
    raise AttributeError(f"{type(self).__name__}.{name} cannot be deleted")
