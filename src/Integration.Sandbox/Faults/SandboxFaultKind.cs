namespace Integration.Sandbox.Faults;

/// <summary>What goes wrong with a request.</summary>
public enum SandboxFaultKind
{
    /// <summary>The request is answered with a status and body of the fault's; nothing is committed.</summary>
    Status,

    /// <summary>The request is served after a delay.</summary>
    Delay,

    /// <summary>The connection is reset before anything is committed or sent.</summary>
    ResetBeforeBody,

    /// <summary>The request is committed, and the connection reset in the middle of the reply's body.</summary>
    ResetDuringBody,

    /// <summary>The request is committed, the whole reply is sent, and then the connection is reset.</summary>
    ResetAfterBody,

    /// <summary>The request is committed, and the connection reset before the first byte of the reply.</summary>
    ReplyLost,

    /// <summary>The request is committed only after a delay, whether or not the client still waits.</summary>
    LateCommit,

    /// <summary>The request is committed, and half of the JSON is sent as if it were the whole.</summary>
    TruncatedBody,

    /// <summary>The request is served, and the reply's body replaced by a page of HTML with status 200.</summary>
    HtmlBody,

    /// <summary>The fault's own edit changes the world just before the request is served as usual.</summary>
    EditBefore,

    /// <summary>A person adjusts the contract service that the adjustment names, on the same date, just before it is served.</summary>
    DateTaken,

    /// <summary>A person adjusts the contract service that the adjustment names, on another date, or adds a note to the ticket that is written to, just before the request is served.</summary>
    PersonEdit,

    /// <summary>The adjustment is committed, and reads of units show it only after a delay of the sandbox clock.</summary>
    UnitsVisibleLate,

    /// <summary>The request is refused with the text of the thread limit; nothing is committed.</summary>
    ThreadLimit,

    /// <summary>Every event of the Directory Insights reply comes twice, with the same id.</summary>
    EventsTwice,

    /// <summary>The reply names the cursor again that the query came with, so that the next page is the same: Directory Insights in <c>X-Search_after</c>, Dots' partner endpoint in <c>nextCursor</c>.</summary>
    CursorRepeats,
}
