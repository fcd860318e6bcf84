#!/bin/sh
# Starts a controller and one node of Slurm on this machine, in a folder of their own. Needs Debian's slurm-wlm, and root.
#   start-node.sh FOLDER
set -eu
folder=$1
mkdir -p "$folder/state" "$folder/spool" "$folder/munge"
host=$(hostname -s)
cpus=$(nproc)

# Jobs prove who they are with munge.
if ! pgrep -x munged > /dev/null; then
    mkdir -p /run/munge
    chown munge: /run/munge
    su -s /bin/sh munge -c munged
fi

cat > "$folder/slurm.conf" <<EOF
ClusterName=bench
SlurmctldHost=$host(127.0.0.1)
SlurmUser=root
AuthType=auth/munge
ProctrackType=proctrack/pgid
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
ReturnToService=2
SlurmctldPidFile=$folder/slurmctld.pid
SlurmdPidFile=$folder/slurmd.pid
SlurmctldLogFile=$folder/slurmctld.log
SlurmdLogFile=$folder/slurmd.log
StateSaveLocation=$folder/state
SlurmdSpoolDir=$folder/spool
NodeName=$host NodeAddr=127.0.0.1 CPUs=$cpus State=UNKNOWN
PartitionName=all Nodes=$host Default=YES MaxTime=INFINITE State=UP
EOF
export SLURM_CONF="$folder/slurm.conf"
slurmctld
slurmd
for wait in 1 2 3 4 5 6 7 8 9 10; do
    if sinfo -h -o %T 2> /dev/null | grep -q idle; then
        exit 0
    fi
    sleep 1
done
echo "The node did not start; see $folder/slurmd.log." >&2
exit 1
