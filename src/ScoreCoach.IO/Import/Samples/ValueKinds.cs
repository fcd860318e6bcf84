namespace ScoreCoach.IO.Import.Samples;

/// <summary>What the text of a cell can be. A text can be several things: "F" is a result and a letter.</summary>
[Flags]
internal enum ValueKinds
{
    None = 0,

    /// <summary>A number without a percent sign.</summary>
    Number = 1,

    /// <summary>A number without decimals.</summary>
    Whole = 2,

    /// <summary>A number with a percent sign.</summary>
    Percent = 4,

    /// <summary>A number out of another: "18/20".</summary>
    OutOf = 8,

    Date = 16,
    Result = 32,
    Label = 64,
    Email = 128,
    Exam = 256,

    /// <summary>A school grade: "A", "B+".</summary>
    Letter = 512,

    /// <summary>A tick or a cross.</summary>
    Mark = 1024,

    /// <summary>Two words or more, of letters: the name of a person, a team or a thing.</summary>
    Words = 2048,
}
