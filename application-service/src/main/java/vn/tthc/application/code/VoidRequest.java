package vn.tthc.application.code;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a number stands for no dossier any more; the register and the applicant read it. */
record VoidRequest(@NotBlank @Size(max = 2000) String reason) {}
