"""Writes age files after the specification alone, at a derivation as cheap as a test needs.

It shares nothing with the product, which leaves all this to pyrage.
"""

import hashlib
import hmac
import struct
from base64 import b64encode

KEY, SALT, NONCE = bytes(range(16)), bytes(range(16, 32)), bytes(range(32, 48))
CHUNK = 64 * 1024


def age_file(content, passphrase, factor=2, version=b"v1", stanza=b"scrypt"):
    """An age file that a passphrase opens, whose key is derived with 2 to the factor rounds."""
    wrapping = hashlib.scrypt(
        passphrase.encode(), salt=b"age-encryption.org/v1/scrypt" + SALT, n=2**factor, r=8, p=1,
        dklen=32,
    )  # fmt: skip
    wrapped = _sealed(wrapping, bytes(12), KEY)
    header = b"age-encryption.org/%s\n-> %s %s %d\n%s\n---" % (
        *(version, stanza, _base64(SALT), factor),
        _base64(wrapped),
    )
    mac = hmac.digest(_derived(b"", b"header"), header, "sha256")
    return header + b" " + _base64(mac) + b"\n" + NONCE + _payload(content)


def header_length(made):
    """Where the header of an age file ends."""
    return made.index(b"\n", made.index(b"\n--- ") + 1) + 1


def _payload(content):
    key = _derived(NONCE, b"payload")
    chunks = [content[at : at + CHUNK] for at in range(0, max(len(content), 1), CHUNK)]
    last = len(chunks) - 1
    return b"".join(
        _sealed(key, rank.to_bytes(11, "big") + bytes([rank == last]), chunk)
        for rank, chunk in enumerate(chunks)
    )


def _derived(salt, info):
    extracted = hmac.digest(salt or bytes(32), KEY, "sha256")
    return hmac.digest(extracted, info + b"\x01", "sha256")


def _base64(data):
    return b64encode(data).rstrip(b"=")


def _sealed(key, nonce, content):
    blocks = [_block(key, rank + 1, nonce) for rank in range(-(-len(content) // 64))]
    stream = b"".join(blocks)[: len(content)]
    hidden = bytes(one ^ other for one, other in zip(content, stream, strict=True))
    padding = bytes(-len(hidden) % 16)
    said = hidden + padding + struct.pack("<QQ", 0, len(hidden))
    return hidden + _poly1305(_block(key, 0, nonce)[:32], said)


def _poly1305(key, said):
    r = int.from_bytes(key[:16], "little") & 0x0FFFFFFC0FFFFFFC0FFFFFFC0FFFFFFF
    total = 0
    for at in range(0, len(said), 16):
        total = (total + int.from_bytes(said[at : at + 16] + b"\x01", "little")) * r % (2**130 - 5)
    return ((total + int.from_bytes(key[16:], "little")) % 2**128).to_bytes(16, "little")


def _block(key, counter, nonce):
    first = list(
        struct.unpack("<16I", b"expand 32-byte k" + key + struct.pack("<I", counter) + nonce)
    )
    state = first.copy()
    for _ in range(10):
        for column in ((0, 4, 8, 12), (1, 5, 9, 13), (2, 6, 10, 14), (3, 7, 11, 15)):
            _quarter(state, *column)
        for diagonal in ((0, 5, 10, 15), (1, 6, 11, 12), (2, 7, 8, 13), (3, 4, 9, 14)):
            _quarter(state, *diagonal)
    return struct.pack("<16I", *((a + b) % 2**32 for a, b in zip(state, first, strict=True)))


def _quarter(state, a, b, c, d):
    for one, other, third, turn in ((a, b, d, 16), (c, d, b, 12), (a, b, d, 8), (c, d, b, 7)):
        state[one] = (state[one] + state[other]) % 2**32
        mixed = state[third] ^ state[one]
        state[third] = (mixed << turn | mixed >> (32 - turn)) % 2**32
