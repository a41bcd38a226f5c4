"""Dataclasses that nobody changes, made as fast as those that may be changed.

What a page is made of, values by the thousand, is never changed, and the type checker holds it: to that, and to who
reads the code, ``dataclass`` is the library's. While a build runs it leaves out the guard of ``frozen=True``, which
sets each field the slow way: that took a twentieth of a build.
"""

import dataclasses
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dataclasses import dataclass
else:

    def dataclass(*, eq: bool = True, frozen: bool = False, **options: Any) -> Any:
        """As the library's; what is frozen has a hash by its fields, as there, where it has equality by them."""
        return dataclasses.dataclass(eq=eq, unsafe_hash=frozen and eq, **options)


__all__ = ["dataclass"]
