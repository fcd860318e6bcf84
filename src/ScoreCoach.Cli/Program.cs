using System.Text;
using ScoreCoach.Cli;
using ScoreCoach.Cli.Output;

// What could not be written was said already: closing the output would say it once more.
var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 16) { NewLine = "\n" };
var errors = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { NewLine = "\n", AutoFlush = true };
return Tool.Run(args, output, errors, Screen.OfConsole());
