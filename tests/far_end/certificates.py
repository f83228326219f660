"""A certificate for a far end on loopback that speaks TLS; nobody else vouches for it."""

import ssl
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID


def certified(certificate: Path, address: str = "127.0.0.1", names: tuple[str, ...] = ()) -> ssl.SSLContext:
    """For a server at `address`, or of these names.

    What callers have to trust is in the file `certificate`, the key beside it.
    """
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "A certificate that signs itself")])
    known_as = [x509.DNSName(known) for known in names]
    now, private = datetime.now(UTC), ec.generate_private_key(ec.SECP256R1())
    made = (
        x509.CertificateBuilder(name, name, private.public_key(), x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address(address)), *known_as]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(private, hashes.SHA256())
    )
    pem, plain = serialization.Encoding.PEM, serialization.NoEncryption()
    key = certificate.with_suffix(".key")
    key.write_bytes(private.private_bytes(pem, serialization.PrivateFormat.PKCS8, plain))
    certificate.write_bytes(made.public_bytes(pem))
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(certificate, key)
    return context
