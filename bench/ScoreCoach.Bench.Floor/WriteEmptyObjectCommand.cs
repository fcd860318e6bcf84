using System.Management.Automation;

namespace ScoreCoach.Bench.Floor;

/// <summary>Writes empty objects. No cmdlet can write the same number of objects faster.</summary>
[Cmdlet(VerbsCommunications.Write, "EmptyObject")]
[OutputType(typeof(object))]
public sealed class WriteEmptyObjectCommand : PSCmdlet
{
    /// <summary>How many objects to write.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateRange(0, int.MaxValue)]
    public int Count { get; set; }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        for (var written = 0; written < Count; written++)
        {
            WriteObject(new object());
        }
    }
}
