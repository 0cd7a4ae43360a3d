# Finds PostgreSQL's programs for the storage tests, installing Debian's when there are none, and exports POSTGRES_BIN, their folder.
find_postgres() {
  for candidate in "${POSTGRES_BIN:-}" "$(pg_config --bindir 2>/dev/null)" $(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -rV); do
    if [ -x "$candidate/initdb" ] && [ -x "$candidate/pg_ctl" ]; then
      POSTGRES_BIN=$candidate
      return 0
    fi
  done
  POSTGRES_BIN=
  return 1
}
if ! find_postgres && command -v apt-get >/dev/null 2>&1; then
  sudo=$([ "$(id -u)" = 0 ] || echo sudo)
  $sudo apt-get update -qq && DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq postgresql >/dev/null
  find_postgres
fi
if [ -z "$POSTGRES_BIN" ]; then
  echo "No PostgreSQL found. Install PostgreSQL 14 or newer, or set POSTGRES_BIN to the folder of its initdb and pg_ctl."
  return 1
fi
export POSTGRES_BIN
echo "$POSTGRES_BIN"
