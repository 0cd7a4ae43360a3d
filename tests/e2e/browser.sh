# Finds a Chromium for the browser tests, installing Debian's when there is none, and exports CHROMIUM_PATH.
for candidate in "${CHROMIUM_PATH:-}" chromium chromium-browser google-chrome; do
  if [ -n "$candidate" ] && command -v "$candidate" >/dev/null 2>&1; then
    CHROMIUM_PATH=$(command -v "$candidate")
    break
  fi
  CHROMIUM_PATH=
done
if [ -z "$CHROMIUM_PATH" ] && command -v apt-get >/dev/null 2>&1; then
  sudo=$([ "$(id -u)" = 0 ] || echo sudo)
  $sudo apt-get update -qq && DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq chromium >/dev/null
  CHROMIUM_PATH=$(command -v chromium)
fi
if [ -z "$CHROMIUM_PATH" ]; then
  echo "No Chromium found. Install Chromium or Chrome, or set CHROMIUM_PATH to its executable."
  return 1
fi
export CHROMIUM_PATH
echo "$CHROMIUM_PATH"
