namespace Integration.Core.Reports;

/// <summary>A name that somebody else chose.</summary>
internal readonly record struct Name(string Text);
