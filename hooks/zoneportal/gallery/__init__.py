"""The components of the look, each described and shown by its own ``examples.yaml``, for the gallery and the tests."""
