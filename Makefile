# Each target is one call of portal.py, which does the same without make: python3 portal.py site
PYTHON ?= python3

# What `make print ONLY="zone=…"` gives is handed on as a word, only=zone=…, in quotes that the shell takes off; a variable of
# the environment (LANG) is not meant.
WORDS := ONLY SORT LANG EDITION SHORTLIST TO KIT
GIVEN = $(foreach word,$(WORDS),$(if $(filter command,$(origin $(word))), '$(word)=$(subst ','\'',$(value $(word)))'))

.PHONY: help site serve check print demo bench test lint clean
help site serve check print demo bench test lint clean:
	@$(PYTHON) portal.py $@ $(ARGS)$(if $(filter print,$@),$(GIVEN))
