#!/bin/sh
# Measures a cohort in parts under Slurm, and compares the figures with those of the whole file in one command.
#   run.sh [ROWS] [PARTS]
# Needs Debian's slurm-wlm, and root to start it; a cluster that runs already is used as it is.
set -eu
rows=${1:-1000000}
parts=${2:-16}
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
folder=$(mktemp -d)
export AS_OF=2026-01-15

dotnet publish "$root/src/ScoreCoach.Cli" --configuration Release --output "$folder/tool" --verbosity quiet --nologo
cat > "$folder/scorecoach" <<EOF
#!/bin/sh
exec dotnet "$folder/tool/ScoreCoach.Cli.dll" "\$@"
EOF
chmod +x "$folder/scorecoach"
export PATH="$folder:$PATH"
cd "$folder"

# Each person has three attempts, which go to different parts.
dotnet run --project "$root/bench/ScoreCoach.Bench" --configuration Release -- make whole.csv "$rows" 3
awk -v parts="$parts" 'NR == 1 { for (part = 0; part < parts; part++) print > ("part-" part ".csv"); next } { print > ("part-" NR % parts ".csv") }' whole.csv
head -c 32 /dev/urandom | od -An -tx1 | tr -d ' \n' > key.txt

if ! sinfo > /dev/null 2>&1; then
    "$here/start-node.sh" "$folder/slurm"
    export SLURM_CONF="$folder/slurm/slurm.conf"
fi

measured=$(sbatch --parsable --array=0-$((parts - 1)) --cpus-per-task=1 "$here/cohort.sbatch")
sbatch --parsable --kill-on-invalid-dep=yes --dependency=afterok:"$measured" --wait "$here/merge.sbatch" > /dev/null

scorecoach cohort whole.csv --by Team --as-of "$AS_OF" --format json --out whole.json --quiet
ls -l part-0.state
cmp cohort.json whole.json
echo "$rows rows in $parts parts: the figures are the same, bit for bit. $(wc -c < cohort.json) bytes of JSON."
rm -rf "$folder"
