#!/bin/sh
# Runs a PostgreSQL of its own in a folder, as standard input says: start, kill (-9, all of its processes), pause, resume, stop. At the end
# of standard input, also when the tests die, it is stopped and the folder is removed.
# Usage: cluster.sh <folder> <folder of PostgreSQL's programs>
folder=$1 programs=$2 data=$1/data as=
cd /
if [ "$(id -u)" = 0 ]; then
  # PostgreSQL refuses to run as root.
  user=$(id -un postgres 2>/dev/null || echo nobody)
  chown "$user" "$folder"
  as="runuser -u $user --"
fi

start() {
  $as "$programs/pg_ctl" start --wait --silent --pgdata="$data" --log="$folder/log" \
    --options="-c listen_addresses='' -c unix_socket_directories='$folder' -c max_connections=200" >"$folder/start" 2>&1
}

kill_all() {
  server=$(head -n 1 "$data/postmaster.pid" 2>/dev/null) || return
  # Stopped first, so that it starts nobody new while its children die.
  kill -STOP "$server"
  # shellcheck disable=SC2046
  kill -9 $(ps -o pid= --ppid "$server") "$server"
  # A killed process that nobody has collected yet looks alive to the next start.
  while ps -o stat= -p "$server" | grep -qv '^Z'; do sleep 0.05; done
  rm -f "$data/postmaster.pid" "$folder"/.s.PGSQL.*
}

# Signals every process of the server: the first one comes first, so that it starts nobody new.
signal_all() {
  server=$(head -n 1 "$data/postmaster.pid")
  kill "$1" "$server"
  # shellcheck disable=SC2046
  kill "$1" $(ps -o pid= --ppid "$server")
}

if ! $as "$programs/initdb" --pgdata="$data" --auth=trust --username=postgres --encoding=UTF8 --no-locale --no-sync >"$folder/initdb" 2>&1; then
  tr '\n' ' ' <"$folder/initdb"
  echo
  rm -rf "$folder"
  exit 1
fi
echo ready
while read -r command; do
  case $command in
    start) start && echo started || { cat "$folder/start" "$folder/log" | tr '\n' ' '; echo; } ;;
    kill) kill_all; echo killed ;;
    pause) signal_all -STOP; echo paused ;;
    resume) signal_all -CONT; echo resumed ;;
    stop) $as "$programs/pg_ctl" stop --wait --silent --mode=immediate --pgdata="$data" >/dev/null 2>&1; echo stopped ;;
  esac
done
$as "$programs/pg_ctl" stop --silent --mode=immediate --pgdata="$data" >/dev/null 2>&1
rm -rf "$folder"
