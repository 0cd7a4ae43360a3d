using ContentJourney.Engine.Validation;

namespace ContentJourney.AspNetCore.Management;

/// <summary>Why something that was asked for is not done.</summary>
/// <param name="Kind">The kind of reason.</param>
/// <param name="Detail">What is wrong and what would be right.</param>
/// <param name="Errors">What is wrong at which place.</param>
internal sealed record Refusal(RefusalKind Kind, string Detail, ErrorList? Errors = null);

/// <summary>The kinds of reasons.</summary>
internal enum RefusalKind
{
    /// <summary>What was sent is wrong in itself.</summary>
    Invalid,

    /// <summary>There is no such thing.</summary>
    NotFound,

    /// <summary>It does not fit what is there.</summary>
    Conflict,

    /// <summary>What is there is not what the sender last saw.</summary>
    Outdated,
}
