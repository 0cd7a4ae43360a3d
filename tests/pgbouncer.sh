# Finds PgBouncer for the tests of nodes behind a pooler, installing Debian's when there is none, and exports PGBOUNCER, the program.
source "$(dirname "${BASH_SOURCE[0]}")/program.sh"
find_program PGBOUNCER pgbouncer PgBouncer
