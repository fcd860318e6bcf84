using static ScoreCoach.Tests.Import.ImportRun;

namespace ScoreCoach.Tests.Import;

/// <summary>Which column is which, where headers alone do not say it. The roles are what a person would say who looks at the table.</summary>
public sealed class ColumnContentTests
{
    private const string Domains = "Data Engineering,EDA,Modeling,MLOps";

    /// <summary>Header, rows, exam, and the roles that matter: "header > role". A role of "-" is an attribute.</summary>
    public static TheoryData<string, string, string, string> Tables => new()
    {
        // Results and scores by value.
        { "Id,Status,Grade,Data Engineering,Modeling", "a,Delivered,Pass,NI,NI|b,No Show,,NI,NI", "MLS-C01", "Grade > Result|Status > -" },
        { "Id,Status,Grade,Data Engineering,Modeling", "a,Failed,C,NI,NI|b,Passed,A,NI,NI", "MLS-C01", "Status > Result|Grade > -" },
        { "Id,Status,Outcome,ML Model Development,Deployment", "a,Archived,Failed,Weak,Weak|b,Active,Passed,Weak,Weak", "MLA-C01", "Outcome > Result|Status > -" },
        { "Id,Grade,Data Engineering,Modeling", "a,B+,NI,NI|b,D,NI,NI|c,F,NI,NI", "MLS-C01", "Grade > -" },
        { "Id,Decision,Statut,Plan and manage,Text analysis", "a,Admis,Clos,Weak,Weak|b,Ajourné,Clos,Weak,Weak", "AI-103", "Decision > Result|Statut > -" },
        { "Id,Result,Data Engineering,Modeling", "a,Excellent,NI,NI", "MLS-C01", "Result > Result" },
        { "Id,Result,Data Engineering,Modeling", "a,698,NI,NI|b,731,NI,NI", "MLS-C01", "Result > Score" },
        { "Id,Final Score,Data Engineering,Modeling", "a,62.00,42%,55%|b,79.75,88%,76%", "MLS-C01", "Final Score > -" },
        { "Id,Final Score,Data Engineering,Modeling", "a,698,NI,NI|b,731,NI,NI", "MLS-C01", "Final Score > Score" },
        { "Id,Total,Final Score,Plan and manage,Text analysis", "a,644,D,Weak,Weak|b,712,A,Weak,Weak", "AI-103", "Total > Score|Final Score > -" },
        { "Id,Score,Data Engineering,Modeling", "a,74,NI,NI|b,74.5,NI,NI", "MLS-C01", "Score > Score" },
        { "Id,Note,Plan and manage,Text analysis", "a,712,Weak,Weak|b,644,Weak,Weak", "AI-103", "Note > Score" },
        { "Id,Note,Plan and manage,Text analysis", "a,call back in May,Weak,Weak|b,,Weak,Weak", "AI-103", "Note > -" },
        { "Id,Note,Plan and manage,Text analysis", "a,14,Weak,Weak|b,9.5,Weak,Weak", "AI-103", "Note > -" },
        { "Id,Calificación,Plan and manage,Text analysis", "a,Aprobado,Weak,Weak|b,Suspenso,Weak,Weak", "AI-103", "Calificación > Result" },
        { "Id,Nota,Plan and manage,Text analysis", "a,700,Weak,Weak|b,655,Weak,Weak", "AI-103", "Nota > Score" },
        { "Id,Course total (Real),Data Engineering,Modeling", "a,19.70,42%,55%|b,27.80,88%,76%", "MLS-C01", "Course total (Real) > -" },

        // Dates.
        { "Id,Delivery Date/Time,Status,Plan and manage,Text analysis", "a,2026-01-04T09:00:00Z,Delivered,Weak,Weak", "AI-103", "Delivery Date/Time > ExamDate|Status > -" },
        { "Id,Start time,Completion time,Exam date,Data Engineering,Modeling", "a,10/2/2025 9:00,10/2/2025 9:06,2025-10-01,NI,NI", "MLS-C01", "Exam date > ExamDate|Start time > -|Completion time > -" },
        { "Id,Timestamp,Data Engineering,Modeling", "a,2025/11/04 9:12:33 AM GMT+1,NI,NI", "MLS-C01", "Timestamp > -" },
        { "Id,Completed,Exam Day,Data Engineering,Modeling", "a,yes,2025-10-01,NI,NI", "MLS-C01", "Exam Day > ExamDate|Completed > -" },
        { "Id,Completed,Data Engineering,Modeling", "a,yes,NI,NI", "MLS-C01", "Completed > -" },
        { "Id,Prüfungstermin,Plan and manage,Text analysis", "a,2026-01-04,Weak,Weak", "AI-103", "Prüfungstermin > ExamDate" },

        // Exams.
        { "Id,Exam ID,Exam Name,Plan and manage,Text analysis", "a,90117,AI-103,Weak,Weak|b,90117,AI-103,Weak,Weak", "", "Exam Name > Exam|Exam ID > -" },
        { "Id,Test,Certification,Data Engineering,Modeling", "a,Test 4,MLS-C01,NI,NI", "", "Certification > Exam|Test > -" },

        // Domains inside longer headers.
        { "Id,Data Engineering (901101),Modeling (901103)", "a,42,55|b,88,76", "MLS-C01", "Data Engineering (901101) > data-engineering|Modeling (901103) > modeling" },
        { "Id,Quiz: Modeling (Real),Quiz: Modeling (Percentage),Quiz: Modeling (Letter)", "a,4.20,42.00 %,F|b,7.70,77.00 %,C+", "MLS-C01", "Quiz: Modeling (Percentage) > modeling|Quiz: Modeling (Real) > -|Quiz: Modeling (Letter) > -" },
        { "Id,Modeling points,Modeling result,EDA points,Exploratory Data Analysis result", "a,18/20,90%,12/20,60%", "MLS-C01", "Modeling result > modeling|Modeling points > -|Exploratory Data Analysis result > exploratory-data-analysis" },
        { "Id,Rate each area [Text Analysis],Rate each area [Computer Vision]", "a,Weak,Strong", "AI-103", "Rate each area [Text Analysis] > implement-text-analysis-solutions|Rate each area [Computer Vision] > implement-computer-vision-solutions" },
        { "Id,MLS-C01 - Modeling - score,MLS-C01 - Data Engineering - score", "a,55,42", "MLS-C01", "MLS-C01 - Modeling - score > modeling" },
        { "Id,Prozentsatz (Computer vision),Prozentsatz (Text analysis)", "a,55%,42%", "AI-103", "Prozentsatz (Computer vision) > implement-computer-vision-solutions" },
        { "Id,Résultat : Implementation and Integration,Résultat : AI Safety", "a,NI,MC", "AIP-C01", "Résultat : Implementation and Integration > implementation-and-integration|Résultat : AI Safety > ai-safety-security-and-governance" },
        { "Id,Deployment result,Data Preparation result", "a,NI,MC", "MLA-C01", "Deployment result > deployment-and-orchestration-of-ml-workflows" },
        { "Id,Modeling,Modeling (Percentage),Data Engineering", "a,8.4,84.00 %,NI", "MLS-C01", "Modeling (Percentage) > modeling|Modeling > -" },
        { "Id,Data Engineering and Modeling level,Data Engineering,Modeling", "a,Strong,NI,NI", "MLS-C01", "Data Engineering and Modeling level > -|Data Engineering > data-engineering" },

        // Names of domains in columns that hold something else.
        { "Id,Plan,CV,Plan and manage an Azure AI solution,Implement computer vision solutions", "a,Premium,on file,Weak,Weak", "AI-103", "Plan > -|CV > -|Plan and manage an Azure AI solution > plan-and-manage-an-azure-ai-solution" },
        { "Id,DE,Data Engineering,Modeling", "a,Berlin,NI,NI", "MLS-C01", "DE > -|Data Engineering > data-engineering" },
        { "Id,Team Vision,Plan and manage,Text analysis", "a,Blue,Weak,Weak|b,Red,Weak,Weak", "AI-103", "Team Vision > -" },
        { "Id,Modeling course date,Data Engineering,Modeling", "a,2025-10-01,NI,NI", "MLS-C01", "Modeling course date > -|Modeling > modeling" },
        { "Id,Modeling hours,Data Engineering hours,EDA,MLOps", "a,12,20,NI,NI", "MLS-C01", "Modeling hours > -|Data Engineering hours > -|EDA > exploratory-data-analysis" },
        { "Id,Security training date,Testing manager,Testing,Implementation", "a,2025-10-01,Ana Reis,NI,NI", "AIP-C01", "Security training date > -|Testing manager > -|Testing > testing-validation-and-troubleshooting" },
        { "Id,Operations manager,People,Data Engineering,Modeling", "a,Bo Lund,12,NI,NI", "MLS-C01", "Operations manager > -|People > -" },
        { "Id,Number of Agents,Plan and manage,Text analysis", "a,3,Weak,Weak|b,5,Weak,Weak", "AI-103", "Number of Agents > -" },
        { "Id,Deployment team,Data Engineering,Modeling", "a,Alpha,NI,NI", "MLS-C01", "Deployment team > -" },
        { "Id,Modeling target,Data Engineering,Modeling", "a,80%,42%,55%", "MLS-C01", "Modeling target > -|Modeling > modeling" },

        // Who is a person.
        { "ID,Email,Name,Data Engineering,Modeling", "1,a@contoso.example,Ana Reis,NI,NI|2,b@contoso.example,Bo Lund,NI,NI", "MLS-C01", "Email > CandidateId|Name > CandidateName|ID > -" },
        { "ID,Name,Data Engineering,Modeling", "1,Ana Reis,NI,NI|2,Bo Lund,NI,NI|3,Ana Reis,NI,NI", "MLS-C01", "Name > CandidateName|ID > -" },
        { "ID,Name,Data Engineering,Modeling", "1001,Ana Reis,NI,NI|1007,Bo Lund,NI,NI", "MLS-C01", "ID > CandidateId|Name > CandidateName" },
        { "ID,Email,Data Engineering,Modeling", "1,a@contoso.example,NI,NI|1,a@contoso.example,NI,NI|2,b@contoso.example,NI,NI", "MLS-C01", "ID > CandidateId" },
        { "ID,Data Engineering,Modeling", "1,NI,NI|2,NI,NI", "MLS-C01", "ID > CandidateId" },
        { "Candidate ID,Email,Data Engineering,Modeling", "1,a@contoso.example,NI,NI|2,b@contoso.example,NI,NI", "MLS-C01", "Candidate ID > CandidateId" },
        { "Employee ID,E-mail,Data Engineering,Modeling", ",a@contoso.example,NI,NI|,b@contoso.example,NI,NI|E-3,c@contoso.example,NI,NI", "MLS-C01", "E-mail > CandidateId|Employee ID > -" },
        { "ID,Email,Name,Data Engineering,Modeling", "1,anonymous,,NI,NI|2,anonymous,,NI,NI", "MLS-C01", "ID > CandidateId|Email > -" },
        { "Respondent ID,Email Address,Data Engineering,Modeling", "114900000001,a@contoso.example,NI,NI|114900000002,b@contoso.example,NI,NI", "MLS-C01", "Email Address > CandidateId" },
        { "Student,ID,SIS User ID,Data Engineering,Modeling", "\"Okafor, Zoe\",5001,S-5001,NI,NI|\"Lind, Per\",5002,S-5002,NI,NI", "MLS-C01", "SIS User ID > CandidateId|Student > CandidateName" },
        { "Matricule;Nom;Prénom;Plan and manage;Text analysis", "F-1;Durand;Chloé;Weak;Weak", "AI-103", "Matricule > CandidateId|Nom > LastName|Prénom > FirstName" },
        { "Matrikelnummer;Name;Vorname;Plan and manage;Text analysis", "F-1;Braun;Jo;Weak;Weak", "AI-103", "Matrikelnummer > CandidateId|Name > LastName" },
        { "Id,Name,First name,Data Engineering,Modeling", "a,Ana Reis,Ana,NI,NI", "MLS-C01", "Name > CandidateName" },
        { "Número de ID,Nombre,Apellido(s),Dirección de correo,Plan and manage,Text analysis", "7,Ana,López,ana@contoso.example,Weak,Weak", "AI-103", "Número de ID > CandidateId|Nombre > FirstName|Apellido(s) > LastName" },

        // A row per domain.
        { "Id,Section,Percent,Needs Improvement,Meets Competencies", "a,Implementation and Integration,26%,X,|a,AI Safety,20%,,X", "AIP-C01", "Section > Domain|Percent > -|Needs Improvement > Level" },
        { "Id,Domain,Level,Performance", "a,Modeling,Specialty,NI|a,Data Engineering,Specialty,NI", "MLS-C01", "Performance > Level|Level > -" },
        { "Id,Category,Section,Level", "a,Cohort 4,Modeling,NI|a,Cohort 4,Data Engineering,NI", "MLS-C01", "Section > Domain|Category > -" },
    };

    [Theory]
    [MemberData(nameof(Tables))]
    public void Columns_are_what_their_names_and_values_say(string header, string rows, string exam, string roles)
    {
        var run = Of($"{header}\n{rows.Replace('|', '\n')}\n", Options with { Exam = exam.Length > 0 ? exam : null, LevelThreshold = LevelThreshold.Article });

        var columns = run.Summary.Columns;
        foreach (var expected in roles.Split('|').Select(role => role.Split(" > ")))
        {
            Assert.Equal((expected[0], expected[1] == "-" ? "Attribute" : expected[1]), (expected[0], columns[expected[0]]));
        }
    }

    [Theory]
    [InlineData("Id,Status,Grade,Modeling\na,Delivered,Pass,NI\n", "'Grade' is read as Result, because 'Status' contains 'Delivered'.")]
    [InlineData("Id,Note,Modeling\na,712,NI\nb,644,NI\n", "'Note' is read as Score, because it contains numbers from 644 to 712.")]
    [InlineData("Id,Quiz: Modeling (Percentage),Quiz: EDA\na,42.00 %,x\n", "'Quiz: Modeling (Percentage)' as Modeling")]
    public void What_values_decide_is_reported_once(string text, string message)
    {
        var run = Of(text, Options with { Exam = "MLS-C01", LevelThreshold = LevelThreshold.Article });

        var decision = Assert.Single(run.Of(ImportIssueCode.ColumnFound));
        Assert.Equal(IssueSeverity.Decision, decision.Severity);
        Assert.Contains(message, decision.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ID,Email,Modeling\n1,a@b.example,NI\n2,c@d.example,NI\n", "'Email', because 'ID' only numbers the rows")]
    [InlineData("ID,Name,Modeling\n2,Ana Reis,NI\n1,Bo Lund,NI\n", "'Name', because 'ID' only numbers the rows")]
    [InlineData("Staff ID,E-mail,Modeling\n,a@b.example,NI\n,b@b.example,NI\n7,c@b.example,NI\n", "'E-mail', because 'Staff ID' is empty in most rows")]
    public void The_column_that_identifies_people_is_named_where_another_was_passed_over(string text, string message)
    {
        var run = Of(text, Options with { Exam = "MLS-C01" });

        var decision = Assert.Single(run.Of(ImportIssueCode.IdentityFound));
        Assert.Equal(IssueSeverity.Decision, decision.Severity);
        Assert.Contains(message, decision.Message, StringComparison.Ordinal);
        Assert.Empty(run.Of(ImportIssueCode.NoCandidateColumn));
        Assert.Empty(run.Errors);
    }

    [Theory]
    [InlineData("Candidate ID,Email,Team Security,People,Modeling\n1,a@b.example,Red,4,NI\n2,c@d.example,Blue,5,NI\n")]
    [InlineData("Id,Manager,Cohort,Office,Modeling\na,Ana Reis,2025,Berlin,NI\n")]
    [InlineData("Id,Name,Vision,Modeling\na,Ana Reis,Blue,NI\n")]
    [InlineData("Id,Employee of the year,Deployment team,Modeling\na,No,Alpha,NI\n")]
    public void Nothing_is_decided_about_ordinary_columns(string text)
    {
        var run = Of(text, Options with { Exam = "MLS-C01" });

        Assert.DoesNotContain(run.Issues, issue => issue.Severity == IssueSeverity.Decision && issue.Code != ImportIssueCode.FieldNotFound);
        Assert.Equal("?", Levels(run.Reports[0])[..1]);
        Assert.Empty(run.Errors);
    }

    [Fact]
    public void An_empty_header_in_the_map_switches_a_field_or_a_domain_off()
    {
        var map = new Dictionary<string, string> { ["Result"] = string.Empty, ["modeling"] = " " };

        var run = Of($"Id,Result,{Domains}\na,Excellent,NI,NI,soon,NI\n", Options with { Exam = "MLS-C01", ColumnMap = new(map) });

        var report = Assert.Single(run.Reports);
        Assert.Equal(("WW?W", ExamResult.Unknown), (Levels(report), report.Result));
        Assert.Equal(["Excellent", "soon"], report.Attributes.Values);
    }

    [Theory]
    [InlineData("Id,Booked,Modeling\na,2025-10-01,NI\n", "'Booked' looks like ExamDate", "ExamDate=Booked")]
    [InlineData("Id,Sat on,Timestamp,Modeling\na,2025-10-01,2025-10-02,NI\n", "'Sat on' looks like ExamDate", "ExamDate=Sat on")]
    [InlineData("Id,What was your score?,Modeling\na,698,NI\n", "'What was your score?' looks like Score", "Score=What was your score?")]
    [InlineData("Id,Did you pass?,Uses Vim,Modeling\na,No,Yes,NI\n", "'Did you pass?' looks like Result", "Result=Did you pass?")]
    [InlineData("Id,Final Score,Modeling\na,62.00,NI\nb,79.75,NI\n", "'Final Score' is not read as Score: it contains numbers from 62.00 to 79.75", "Score=Final Score")]
    [InlineData("Id,Team,Modeling\na,Red,NI\n", "No column contains the exam date, the score or the result.", "ExamDate=")]
    public void Fields_without_a_column_are_reported_with_the_columns_that_fit(string text, string message, string option)
    {
        var run = Of(text, Options with { Exam = "MLS-C01" });

        var decision = Assert.Single(run.Of(ImportIssueCode.FieldNotFound));
        Assert.Equal(IssueSeverity.Decision, decision.Severity);
        Assert.Contains(message, decision.Message, StringComparison.Ordinal);
        Assert.Contains(option, decision.Advice!.Options.Select(example => $"{example.Key}={example.Value}"));
    }

    [Fact]
    public void A_file_with_a_date_and_a_score_lacks_nothing()
    {
        Assert.Empty(Of($"Id,Date,Score,{Domains}\na,2025-10-01,698,NI,NI,NI,NI\n", Options with { Exam = "MLS-C01" }).Issues);
        Assert.Empty(Of($"Id,Date,Result,{Domains}\na,2025-10-01,Fail,NI,NI,NI,NI\n", Options with { Exam = "MLS-C01" }).Issues);
    }

    [Theory]
    [InlineData("Timestamp,Email Address,Which exam did you sit?,Score each [Modeling]\n2025-10-01,a@b.example,MLS-C01,NI\n", "Which exam did you sit?")]
    [InlineData("Text;Mail;Kürzel;Modeling\nexamination;a@b.example;MLS-C01;NI\n", "Kürzel")]
    public void The_column_that_is_suggested_for_the_exam_holds_exams(string text, string header)
    {
        var issue = Assert.Single(Of(text).Errors);

        Assert.Equal((ImportIssueCode.MissingColumn, "Exam"), (issue.Code, issue.Field));
        Assert.Equal(header, issue.Advice!.Options[0].Value);
    }

    [Theory]
    [InlineData("Q-1,Implementation and Integration,X,\nQ-1,AI Safety,,x\n", "?WA??")]
    [InlineData("Q-1,Implementation and Integration,0,1\nQ-1,AI Safety,yes,no\n", "?AW??")]
    [InlineData("Q-1,Implementation and Integration,✓,\nQ-1,AI Safety,,\n", "?W???")]
    public void The_level_is_the_label_of_the_column_that_has_the_mark(string rows, string levels)
    {
        var run = Of("Candidate,Section,Needs Improvement,Meets Competencies\n" + rows, Options with { Exam = "AIP-C01" });

        Assert.Equal(levels, Levels(Assert.Single(run.Reports)));
        Assert.Single(run.Of(ImportIssueCode.ColumnFound));
        Assert.Equal("Long", run.Summary.Layout);
    }

    [Fact]
    public void Two_marks_in_a_row_are_no_level()
    {
        var run = Of("Candidate,Section,Weak,Adequate,Strong\nQ-1,Modeling,X,,X\nQ-2,Modeling,X,,\n", Options with { Exam = "MLS-C01" });

        var issue = Assert.Single(run.Errors);
        Assert.Equal((ImportIssueCode.UnknownLevel, "Weak + Strong", 2L), (issue.Code, issue.Value, issue.Line));
        Assert.Single(run.Reports);
    }

    [Theory]
    [InlineData("Domain,M-01,M-02\nExam,AI-103,AI-103\nPlan and manage,Weak,Strong\nText analysis,Weak,Weak\n", "M-01")]
    [InlineData("Bereich;Ana Reis;Bo Lund\nModeling;NI;NI\nData Engineering;NI;NI\n", "Ana Reis")]
    [InlineData("#\tTopic area\t1001\t1002\n1\tAI Safety\tNI\tMC\n2\tTesting\tNI\tMC\n", "1001")]
    public void A_table_on_its_side_is_named_for_what_it_is(string text, string person)
    {
        var issue = Assert.Single(Of(text).Errors);

        Assert.Equal(ImportIssueCode.MissingColumn, issue.Code);
        Assert.Contains("transposed", issue.Message, StringComparison.Ordinal);
        Assert.Contains(person, issue.Message, StringComparison.Ordinal);
        Assert.Contains("Transpose", issue.Advice!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_of_points_alone_are_not_read_as_percentages()
    {
        const string Text = "Id,Quiz: Modeling (Real),Quiz: Data Engineering (Real)\na,7.10,4.20\n";

        Assert.Equal(ImportIssueCode.UnlikelyScale, Assert.Single(Of(Text, Options with { Exam = "MLS-C01", LevelThreshold = LevelThreshold.Article }).Errors).Code);
    }

    [Fact]
    public void Of_two_equal_columns_the_one_whose_values_fit_is_read()
    {
        var run = Of($"Id,Exam Score,Overall Score,{Domains}\na,B,698,NI,NI,NI,NI\n", Options with { Exam = "MLS-C01" });

        Assert.Equal(698m, Assert.Single(run.Reports).Score);
        Assert.Equal(ImportIssueCode.AmbiguousColumn, Assert.Single(Of($"Id,Exam Score,Overall Score,{Domains}\na,700,698,NI,NI,NI,NI\n", Options with { Exam = "MLS-C01" }).Errors).Code);
    }
}
