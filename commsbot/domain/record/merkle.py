"""The Merkle tree of RFC 9162, section 2.1: roots, inclusion and consistency, over SHA-256."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

EMPTY = hashlib.sha256(b"").digest()


def leaf_hash(data: bytes) -> bytes:
    """Return the hash under which `data` stands in a tree; the 0x00 keeps leaves and nodes apart."""
    return hashlib.sha256(b"\x00" + data).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """Join two subtrees."""
    return hashlib.sha256(b"\x01" + left + right).digest()


@dataclass(frozen=True, slots=True)
class Tree:
    """A tree of leaf hashes, of which only the roots of its perfect subtrees are kept, the largest first.

    That is all that appending needs, so a log of a million entries is twenty hashes in memory.
    """

    size: int = 0
    frontier: tuple[bytes, ...] = ()

    def append(self, leaf: bytes) -> "Tree":
        """Return the tree with one more leaf hash, in at most log2(size) steps."""
        frontier, size, top = list(self.frontier), self.size, leaf
        while size & 1:
            top = node_hash(frontier.pop(), top)
            size >>= 1
        return Tree(self.size + 1, (*frontier, top))

    def root(self) -> bytes:
        """Return the hash of the whole tree; the empty tree's is the hash of nothing."""
        if not self.frontier:
            return EMPTY
        top = self.frontier[-1]
        for left in reversed(self.frontier[:-1]):
            top = node_hash(left, top)
        return top


def tree(leaves: Iterable[bytes]) -> Tree:
    """Rebuild a tree from its leaf hashes."""
    grown = Tree()
    for leaf in leaves:
        grown = grown.append(leaf)
    return grown


def inclusion(leaves: Sequence[bytes], index: int) -> tuple[bytes, ...]:
    """Return the path that proves that `leaves[index]` stands in the tree, the nearest sibling first."""
    if not 0 <= index < len(leaves):
        raise IndexError(f"there is no leaf {index} in a tree of {len(leaves)}")
    if len(leaves) == 1:
        return ()
    split = _split(len(leaves))
    if index < split:
        return (*inclusion(leaves[:split], index), tree(leaves[split:]).root())
    return (*inclusion(leaves[split:], index - split), tree(leaves[:split]).root())


def climbed(leaf: bytes, index: int, size: int, path: Sequence[bytes]) -> bytes | None:
    """Return the root to which `path` leads from the leaf hash at `index` (RFC 9162, 2.1.3.2); None if it leads nowhere."""
    if not 0 <= index < size:
        return None
    place, last, top = index, size - 1, leaf
    for sibling in path:
        if last == 0:
            return None
        if place & 1 or place == last:
            top = node_hash(sibling, top)
            while place and not place & 1:
                place, last = place >> 1, last >> 1
        else:
            top = node_hash(top, sibling)
        place, last = place >> 1, last >> 1
    return top if last == 0 else None


def included(leaf: bytes, index: int, size: int, path: Sequence[bytes], root: bytes) -> bool:
    """Say whether `path` proves the leaf hash at `index` in the tree of `size`."""
    return climbed(leaf, index, size, path) == root


def consistency(leaves: Sequence[bytes], first: int) -> tuple[bytes, ...]:
    """Return the path that proves that the tree of the first `first` leaves is a beginning of this one."""
    if not 0 <= first <= len(leaves):
        raise IndexError(f"a tree of {len(leaves)} has no beginning of {first}")
    if first in {0, len(leaves)}:
        return ()
    return _subproof(leaves, first, whole=True)


def consistent(first: int, first_root: bytes, second: int, second_root: bytes, path: Sequence[bytes]) -> bool:
    """Say whether `path` proves that the second tree only appended to the first (RFC 9162, 2.1.4.2)."""
    if first == second:
        return not path and first_root == second_root
    if first == 0:
        return not path and first_root == EMPTY
    if first > second or not path:
        return False
    steps = list(path) if first & (first - 1) else [first_root, *path]
    place, last = first - 1, second - 1
    while place & 1:
        place, last = place >> 1, last >> 1
    old = new = steps[0]
    for step in steps[1:]:
        if last == 0:
            return False
        if place & 1 or place == last:
            old, new = node_hash(step, old), node_hash(step, new)
            while place and not place & 1:
                place, last = place >> 1, last >> 1
        else:
            new = node_hash(new, step)
        place, last = place >> 1, last >> 1
    return last == 0 and old == first_root and new == second_root


def _split(size: int) -> int:
    """Return the largest power of two below `size`."""
    return 1 << (size - 1).bit_length() - 1


def _subproof(leaves: Sequence[bytes], first: int, *, whole: bool) -> tuple[bytes, ...]:
    if first == len(leaves):
        return () if whole else (tree(leaves).root(),)
    split = _split(len(leaves))
    if first <= split:
        return (*_subproof(leaves[:split], first, whole=whole), tree(leaves[split:]).root())
    return (*_subproof(leaves[split:], first - split, whole=False), tree(leaves[:split]).root())
