namespace Autotask.Client;

/// <summary>How a listing gets from one page to the next.</summary>
public enum AutotaskPaging
{
    /// <summary>Asks for the ids after the last one. Stateless, so it resumes after any time. Needs rows in the order of their ids, which Autotask keeps in practice.</summary>
    Keyset,

    /// <summary>Follows the address that Autotask gives with each page.</summary>
    Cursor,
}
