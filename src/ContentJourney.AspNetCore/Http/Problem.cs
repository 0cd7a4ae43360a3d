using ContentJourney.Engine.Validation;
using Microsoft.AspNetCore.Http;

namespace ContentJourney.AspNetCore.Http;

/// <summary>Answers with RFC 9457 problem documents; nothing else in the product writes an error answer.</summary>
internal static class Problem
{
    /// <summary>Writes the problem with its <c>errors</c>, unless the answer has begun.</summary>
    /// <param name="context">The request.</param>
    /// <param name="status">The status, 400 to 599.</param>
    /// <param name="title">What kind of problem, the same for all of its kind.</param>
    /// <param name="detail">What is wrong with this request and what would be right.</param>
    /// <param name="errors">What is wrong at which place of the body.</param>
    public static Task WriteAsync(HttpContext context, int status, string title, string? detail = null, ErrorList? errors = null) =>
        throw new NotImplementedException();
}
