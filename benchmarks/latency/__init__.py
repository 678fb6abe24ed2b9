"""
How long a full answer takes, by how much the library holds: `python -m benchmarks.latency`.

It adds programmes to the library that it measures, so it wants a data folder of its own, named in
`COUNTERPART_DATA`, into which the World Bank's programmes were imported; it starts the platform
there by itself, and stops it. A second run goes on from what the first has added.
"""
