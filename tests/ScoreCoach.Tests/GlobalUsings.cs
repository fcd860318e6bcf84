// For both projects that compile these tests.
global using ScoreCoach.Attempts;
global using ScoreCoach.Catalog;
global using ScoreCoach.Conditions;
global using ScoreCoach.Errors;
global using ScoreCoach.Files;
global using ScoreCoach.Import;
global using ScoreCoach.Numerics;
global using ScoreCoach.People;
global using ScoreCoach.Plans;
global using ScoreCoach.Priorities;
global using ScoreCoach.Readiness;
global using ScoreCoach.Reports;
global using ScoreCoach.Statistics;
global using ScoreCoach.Text;
global using ScoreCoach.Views;
global using ScoreCoach.Windows;
global using Xunit;
