# Finds nginx for the tests of several nodes, installing Debian's when there is none, and exports NGINX, the program.
source "$(dirname "${BASH_SOURCE[0]}")/program.sh"
find_program NGINX nginx nginx
