# The image of Folkmoot; docs/install.md ("In containers") says how to use it. Nothing in the second stage compiles, tests
# or downloads anything, and it has no package manager of Python's.
#
# A tag moves when its maintainers mend something. To build on exactly the same bytes each time, look up the digest with
# `docker buildx imagetools inspect python:3.14-slim-trixie`, and write it behind both tags: python:3.14-slim-trixie@sha256:...
#
# tests/delivery carries out each step of this file in an empty folder.

FROM python:3.14-slim-trixie AS build
ENV PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_ROOT_USER_ACTION=ignore
WORKDIR /src
RUN python -m venv /opt/folkmoot
COPY requirements-build.lock requirements-production.lock ./
# Everything comes as a wheel, apart from one module of plain Python for which there is none: no compiler is needed.
RUN /opt/folkmoot/bin/pip install --require-hashes -r requirements-build.lock \
    && /opt/folkmoot/bin/pip install --require-hashes --no-compile --no-build-isolation \
    --only-binary :all: --no-binary docopt -r requirements-production.lock
COPY . .
RUN /opt/folkmoot/bin/pip install --no-deps --no-compile --no-build-isolation . \
    && /opt/folkmoot/bin/pip uninstall --yes setuptools pip
# Compiled ahead, because nothing can be written later. Of msgraph-sdk only what Folkmoot loads: all of it would be 190 MB.
RUN /opt/folkmoot/bin/python -m compileall -q -x /msgraph/generated/ /opt/folkmoot/lib \
    && /opt/folkmoot/bin/python -I -c "import graph.sdk, graph.requests, graph.models, graph.faults"
RUN mkdir -p /var/lib/folkmoot

FROM python:3.14-slim-trixie
LABEL org.opencontainers.image.title="Folkmoot" \
    org.opencontainers.image.description="A forum's secretary in Microsoft Teams" \
    org.opencontainers.image.licenses="MIT"
# Fonts: papers and posters are set in the script in which people write. PostgreSQL's programs, of the version in
# compose.yaml: `folkmoot backup` and `restore` call them. Debian keeps the newest version of a package alone.
# hadolint ignore=DL3008
RUN apt-get update \
    && apt-get install --yes --no-install-recommends fonts-noto-core postgresql-client-17 \
    && rm -rf /var/lib/apt/lists/*
COPY --from=build /opt/folkmoot /opt/folkmoot
COPY --from=build --chown=10001:10001 /var/lib/folkmoot /var/lib/folkmoot
ENV PATH=/opt/folkmoot/bin:$PATH HOME=/var/lib/folkmoot PYTHONDONTWRITEBYTECODE=1 HOST=0.0.0.0 PORT=3978 \
    ERASURES_FILE=/var/lib/folkmoot/erasures
# The list of erasures, and the database if it is SQLite. Declared, so that it outlives the container even if somebody forgets to name a volume.
VOLUME /var/lib/folkmoot
WORKDIR /var/lib/folkmoot
USER 10001:10001
EXPOSE 3978
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s CMD ["python", "-c", "import http.client, os; \
    alive = http.client.HTTPConnection('127.0.0.1', int(os.environ['PORT']), timeout=4); \
    alive.request('GET', '/healthz'); raise SystemExit(alive.getresponse().status != 200)"]
ENTRYPOINT ["folkmoot"]
CMD ["serve"]
