# Waymark: `make` lists what can be made.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
MVN := mvn -B -q -f backend/pom.xml
APP := backend/target/quarkus-app/quarkus-run.jar
WEB := frontend/dist/index.html
DEV_MAVEN := backend/target/maven/apache-maven-3.9.11/bin/mvn

export WAYMARK_PORT ?= 8080
export WAYMARK_DATA ?= $(CURDIR)/data

BACKEND_SOURCES := $(shell find backend/src/main backend/pom.xml -type f 2>/dev/null)
FRONTEND_SOURCES := $(shell find frontend/src frontend/public frontend/index.html frontend/vite.config.ts frontend/tsconfig.json -type f ! -name schema.d.ts 2>/dev/null)

.PHONY: help run test test-backend test-plain test-http test-postgresql test-frontend test-browser test-browser-assembled compiled java-format assembled dev package contract format check check-mutation check-kill check-fuzz check-mail check-large check-hostile test-classpath bench bench-documents clean

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-16s %s\n", $$1, $$2 }' Makefile

run: export WAYMARK_DEMO ?= true
run: export WAYMARK_TODAY ?= 2024-10-10
run: $(APP) ## Build what is missing and start the demonstration on http://localhost:8080
	@java -XX:+UseParallelGC -jar $(APP)

test: compiled ## Run every test: backend on H2 and PostgreSQL, web unit tests, browser tests
	@# Two at a time, the longest first, and the next as soon as one is over: one alone leaves a processor idle, and with three on two
	@# processors tests that wait for a page wait too long. All run, whatever fails.
	@failed=0; \
	$(MAKE) --no-print-directory --keep-going -j 2 test-http test-browser-assembled test-postgresql test-plain test-frontend || failed=1; \
	.ci/tests-ran || failed=1; \
	exit $$failed

test-backend: compiled ## Backend tests on both databases
	@$(MAKE) --no-print-directory test-http & http=$$!; failed=0; \
	$(MAKE) --no-print-directory test-postgresql || failed=1; \
	wait $$http || failed=1; \
	$(MAKE) --no-print-directory test-plain || failed=1; \
	exit $$failed

# What all tests begin with: the code of both sides compiled, and no report of an earlier run. The web app first: classes hold it.
compiled:
	@$(MAKE) --no-print-directory -j 2 $(WEB) java-format
	rm -rf backend/target/surefire-reports* frontend/test-results
	$(MVN) test-compile

java-format:
	$(MVN) spotless:check

# Both distributions from what has been compiled, so that nothing is compiled again while tests run.
assembled:
	$(MVN) jar:jar@default-jar quarkus:build@default quarkus:build@postgresql
	@touch $(APP)

# One piece of work: as two, make would begin another between them.
test-browser-assembled:
	@$(MAKE) --no-print-directory assembled
	@$(MAKE) --no-print-directory test-browser

# What asks a running server, on H2; and what needs none. The tag is that of OverHttp.
test-http:
	$(MVN) surefire:test@default-test -Dgroups=http -DfailIfNoTests=true

test-plain:
	$(MVN) surefire:test@default-test -Dgroups='!http' -DfailIfNoTests=true -DtempDir=surefire-plain

test-postgresql:
	$(MVN) surefire:test@postgresql

test-frontend: frontend/node_modules/.installed
	cd frontend && npm run --silent format:check && npm run --silent lint:contract && npm test --silent

test-browser: frontend/node_modules/.installed $(APP)
	.ci/chromium
	cd frontend && npm run --silent e2e

dev: frontend/node_modules/.installed ## Work on it: both sides reload on save; open http://localhost:5173
	@maven=mvn; \
	printf '3.9\n%s\n' "$$(mvn -q -v)" | sort -CV || { $(MAKE) --no-print-directory $(DEV_MAVEN); maven=$(DEV_MAVEN); }; \
	trap 'kill 0' EXIT; \
	(cd frontend && npm run --silent dev) & \
	WAYMARK_DEMO=true WAYMARK_TODAY=$${WAYMARK_TODAY:-2024-10-10} $$maven -B -f backend/pom.xml quarkus:dev -Dmaven.test.skip=true -Dquarkus.console.enabled=false

# Quarkus's dev mode wants a Maven 3.9 at least, which is fetched where the installed one is older; everything else goes with either.
$(DEV_MAVEN):
	$(MVN) dependency:unpack -Dartifact=org.apache.maven:apache-maven:3.9.11:zip:bin -DoutputDirectory=$(CURDIR)/backend/target/maven
	@chmod +x $@ && touch $@

package: $(APP) ## Build both distributions: backend/target/quarkus-app (embedded), backend/target/postgresql

contract: ## Write openapi.yaml from the code, and its examples from what the demonstration answers
	@# First so that the examples know every operation, and once more with the examples in it.
	$(MVN) test -DskipPostgres -Dtest=ContractTest\#theServedContractIsTheCommittedOne -Dcontract.write=true
	$(MVN) test -DskipPostgres -Dtest=ExamplesTest -Dcontract.write=true
	$(MVN) test -DskipPostgres -Dtest=ContractTest\#theServedContractIsTheCommittedOne -Dcontract.write=true

format: frontend/node_modules/.installed ## Format the code of both sides
	$(MVN) spotless:apply
	cd frontend && npm run --silent format

check: check-mutation check-fuzz check-kill check-mail check-large check-hostile ## The slow checks: mutation of the rules, bad requests, kill -9 under writes, mail, papers of a large plan, hostile files

check-mutation: ## Mutate the rules of the figures: at least 95 of 100 mutants must be killed
	$(MVN) test-compile org.pitest:pitest-maven:mutationCoverage

check-fuzz: $(APP) ## 2,000 bad requests made from the contract
	node backend/check/fuzz.mjs --requests 2000

check-kill: $(APP) ## kill -9 under writes, 20 rounds on each database
	node backend/check/kill.mjs --rounds 20

check-mail: $(APP) ## Two servers, one of them killed, and a mail server that refuses half: each mail once
	node backend/check/mail.mjs

check-large: test-classpath ## A plan of 2,000 actions as CSV, Excel, Word and PDF in little memory
	node backend/check/large.mjs

check-hostile: $(APP) test-classpath ## 60 hostile files and plans of 2,000 actions sent to a server: what stays behind
	node backend/check/hostile.mjs

test-classpath:
	$(MVN) test-compile dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile=target/large.classpath

bench: $(APP) bench-documents ## Measure against PostgreSQL and a bare endpoint (needs Debian's wrk and postgresql-contrib)
	node backend/bench/bench.mjs

bench-documents: ## Measure a plan as CSV, Excel, Word and PDF against bare writes of the same, and a bare server of them
	$(MVN) test -DskipPostgres -Dtest=DocumentsBench -DargLine=-Xmx1g

clean: ## Remove what was built; data/ stays
	rm -rf backend/target frontend/dist frontend/node_modules

$(APP): $(BACKEND_SOURCES) $(WEB)
	@echo "Building the application; the first time takes some minutes." >&2
	$(MVN) package -DskipTests
	@touch $(APP)

$(WEB): frontend/node_modules/.installed openapi.yaml $(FRONTEND_SOURCES)
	cd frontend && npm run --silent build
	@touch $(WEB)

frontend/node_modules/.installed: frontend/package-lock.json
	cd frontend && npm ci --no-audit --no-fund --loglevel=error
	@touch $@
