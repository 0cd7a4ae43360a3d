# Finds nginx for the tests of several nodes, installing Debian's when there is none, and exports NGINX, the program.
find_nginx() { NGINX=$(PATH=$PATH:/usr/sbin:/usr/local/sbin command -v "${NGINX:-nginx}"); }
if ! find_nginx && command -v apt-get >/dev/null 2>&1; then
  sudo=$([ "$(id -u)" = 0 ] || echo sudo)
  $sudo apt-get update -qq && DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends nginx >/dev/null
  NGINX=
  find_nginx
fi
if [ -z "$NGINX" ]; then
  echo "No nginx found. Install nginx 1.18 or newer, or set NGINX to the program."
  return 1
fi
export NGINX
echo "$NGINX"
