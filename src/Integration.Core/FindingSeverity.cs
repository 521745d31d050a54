namespace Integration.Core;

/// <summary>How much a finding matters. The order is that of reports, worst last.</summary>
public enum FindingSeverity
{
    /// <summary>Good to know.</summary>
    Info,

    /// <summary>Should be looked at; nothing is stopped by it.</summary>
    Warning,

    /// <summary>Stops the writes of its subject: a line, a tenant or the whole connection.</summary>
    Blocking,
}
