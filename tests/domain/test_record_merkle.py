"""The well-known vectors of Certificate Transparency (eight leaves), then every tree up to 40 leaves against itself."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commsbot.domain.record import merkle

DATA = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"]
LEAVES = [merkle.leaf_hash(bytes.fromhex(data)) for data in DATA]
ROOTS = [
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
]
INCLUSION = [
    (0, 1, []),
    (
        0,
        8,
        [
            "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
            "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
            "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
        ],
    ),
    (
        5,
        8,
        [
            "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
            "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        ],
    ),
    (2, 3, ["fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"]),
    (
        1,
        5,
        [
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
            "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
        ],
    ),
]
CONSISTENCY = [
    (1, 1, []),
    (
        1,
        8,
        [
            "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
            "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
            "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
        ],
    ),
    (
        6,
        8,
        [
            "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
            "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        ],
    ),
    (
        2,
        5,
        [
            "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
            "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
        ],
    ),
]
leaves = st.lists(st.binary(min_size=32, max_size=32), min_size=1, max_size=40)


@pytest.mark.parametrize(("size", "root"), list(enumerate(ROOTS)))
def test_roots_are_the_published_ones(size, root):
    assert merkle.tree(LEAVES[:size]).root().hex() == root


@pytest.mark.parametrize(("index", "size", "path"), INCLUSION)
def test_inclusion_proofs_are_the_published_ones(index, size, path):
    proof = merkle.inclusion(LEAVES[:size], index)

    assert [step.hex() for step in proof] == path
    assert merkle.included(LEAVES[index], index, size, proof, bytes.fromhex(ROOTS[size]))


@pytest.mark.parametrize(("first", "second", "path"), CONSISTENCY)
def test_consistency_proofs_are_the_published_ones(first, second, path):
    proof = merkle.consistency(LEAVES[:second], first)

    assert [step.hex() for step in proof] == path
    assert merkle.consistent(first, bytes.fromhex(ROOTS[first]), second, bytes.fromhex(ROOTS[second]), proof)


@given(leaves, st.data())
def test_every_leaf_is_included_and_no_other_is(hashes, data):
    index = data.draw(st.integers(0, len(hashes) - 1))
    root = merkle.tree(hashes).root()
    path = merkle.inclusion(hashes, index)
    other = data.draw(st.binary(min_size=32, max_size=32).filter(lambda leaf: leaf != hashes[index]))

    assert merkle.included(hashes[index], index, len(hashes), path, root)
    assert not merkle.included(other, index, len(hashes), path, root)
    assert not merkle.included(hashes[index], index, len(hashes), (*path, other), root)
    assert not merkle.included(hashes[index], len(hashes), len(hashes), path, root)
    if path:
        assert not merkle.included(hashes[index], index, len(hashes), path[:-1], root)


@given(leaves, st.data())
def test_every_beginning_is_consistent_and_no_other_is(hashes, data):
    first = data.draw(st.integers(0, len(hashes)))
    path = merkle.consistency(hashes, first)
    old, new = merkle.tree(hashes[:first]).root(), merkle.tree(hashes).root()
    other = data.draw(st.binary(min_size=32, max_size=32).filter(lambda root: root not in {old, new}))

    assert merkle.consistent(first, old, len(hashes), new, path)
    assert not merkle.consistent(first, other, len(hashes), new, path)
    assert not merkle.consistent(first, old, len(hashes), new, (*path, other))
    if path:
        assert not merkle.consistent(first, old, len(hashes), other, path)
        assert not merkle.consistent(first, old, len(hashes), new, path[:-1])
        assert not merkle.consistent(len(hashes), new, first, old, path)


def test_every_small_tree_continues_each_of_its_beginnings():
    hashes = [merkle.leaf_hash(bytes([number])) for number in range(20)]
    roots = [merkle.tree(hashes[:size]).root() for size in range(len(hashes) + 1)]
    for second in range(len(roots)):
        for first in range(second + 1):
            path = merkle.consistency(hashes[:second], first)
            assert merkle.consistent(first, roots[first], second, roots[second], path)


def test_a_proof_of_what_is_not_there_is_refused():
    with pytest.raises(IndexError, match="no leaf 8 in a tree of 8"):
        merkle.inclusion(LEAVES, 8)
    with pytest.raises(IndexError, match="no beginning of 9"):
        merkle.consistency(LEAVES, 9)


def test_the_frontier_holds_one_hash_per_perfect_subtree():
    assert [len(merkle.tree(LEAVES[:size]).frontier) for size in range(9)] == [0, 1, 1, 2, 1, 2, 2, 3, 1]


def test_a_path_that_goes_on_above_the_root_is_refused():
    root = merkle.tree(LEAVES[:3]).root()
    path = merkle.consistency(LEAVES[:3], 2)

    assert merkle.consistent(2, merkle.tree(LEAVES[:2]).root(), 3, root, path)
    assert not merkle.consistent(2, merkle.tree(LEAVES[:2]).root(), 3, root, (*path, root))


def test_a_consistency_proof_with_a_step_too_many_is_refused():
    path = merkle.consistency(LEAVES, 3)
    first, second = (bytes.fromhex(ROOTS[size]) for size in (3, 8))

    assert merkle.consistent(3, first, 8, second, path)
    assert not merkle.consistent(3, first, 8, second, (*path, *path))


def test_every_pair_of_the_known_trees_is_consistent():
    roots = [bytes.fromhex(root) for root in ROOTS]
    pairs = [(first, second) for second in range(1, 9) for first in range(1, second + 1)]

    for first, second in pairs:
        path = merkle.consistency(LEAVES[:second], first)
        assert merkle.consistent(first, roots[first], second, roots[second], path)
