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

    /// <summary>Something changes the world just before the request is served, which then is served as usual.</summary>
    EditBefore,
}
