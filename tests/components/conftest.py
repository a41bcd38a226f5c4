"""What the tests of the components share."""

import pytest

from components.rendered_pages import Rendering, render


@pytest.fixture(scope="session")
def rendering() -> Rendering:
    """Every page of the demo, rendered once, with what the templates read."""
    return render()
