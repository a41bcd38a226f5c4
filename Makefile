# Each target is one call of portal.py, which does the same without make: python3 portal.py site
PYTHON ?= python3

.PHONY: help site serve check demo test lint clean
help site serve check demo test lint clean:
	@$(PYTHON) portal.py $@ $(ARGS)
