# find_program VARIABLE PROGRAM NAME: finds a program that tests start, installing Debian's package of its name when there is none, and exports where it
# is. To be sourced.
find_program() {
  _found=$(PATH=$PATH:/usr/sbin:/usr/local/sbin command -v "${!1:-$2}")
  if [ -z "$_found" ] && command -v apt-get >/dev/null 2>&1; then
    _sudo=$([ "$(id -u)" = 0 ] || echo sudo)
    $_sudo apt-get update -qq && DEBIAN_FRONTEND=noninteractive $_sudo apt-get install -y -qq --no-install-recommends "$2" >/dev/null
    _found=$(PATH=$PATH:/usr/sbin:/usr/local/sbin command -v "$2")
  fi
  if [ -z "$_found" ]; then
    echo "No $3 found. Install $3 1.18 or newer, or set $1 to the program."
    return 1
  fi
  export "$1=$_found"
  echo "$_found"
}
