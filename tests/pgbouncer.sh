# Finds PgBouncer for the tests of nodes behind a pooler, installing Debian's when there is none, and exports PGBOUNCER, the program.
find_pgbouncer() { PGBOUNCER=$(PATH=$PATH:/usr/sbin:/usr/local/sbin command -v "${PGBOUNCER:-pgbouncer}"); }
if ! find_pgbouncer && command -v apt-get >/dev/null 2>&1; then
  sudo=$([ "$(id -u)" = 0 ] || echo sudo)
  $sudo apt-get update -qq && DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends pgbouncer >/dev/null
  PGBOUNCER=
  find_pgbouncer
fi
if [ -z "$PGBOUNCER" ]; then
  echo "No PgBouncer found. Install PgBouncer 1.18 or newer, or set PGBOUNCER to the program."
  return 1
fi
export PGBOUNCER
echo "$PGBOUNCER"
